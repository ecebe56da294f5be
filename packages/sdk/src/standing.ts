import { unknownReasons, type Undelivered } from './outcome.js';
import type { Progress } from './outbox-entry.js';

/** What an undelivered parcel waits for. */
export interface Standing {
  /** A person should look; that does not mean that it is no longer tried. */
  readonly needsAttention: boolean;
  /** `clock`: tried again by itself. `resume`: when all are resumed. `person`: when a person asks for this very one. */
  readonly waitsFor: 'clock' | 'resume' | 'person';
  /** Later parcels of the same case wait for this one. */
  readonly holdsTurn: boolean;
}

// With the default back-off, the receiver has then failed for about four minutes.
const PATIENCE = 8;

/**
 * Tells what a parcel waits for, from what became of its attempts. Nothing ends but by a receipt or a person: there is
 * no expiry and no last attempt. A parcel that cannot be helped by waiting lets the later ones of its case pass.
 */
export function standingOf({ outcome, failures }: Progress): Standing {
  switch (outcome?.code) {
    case undefined:
      return waiting;
    case 'retryable':
      return failures < PATIENCE ? waiting : stuck('clock');
    case 'authRequired':
      return { ...waiting, needsAttention: true };
    case 'conflict':
    case 'rejected':
    case 'tooLarge':
      return stuck('person');
    case 'unknown':
      return stuck(unknownReasons[outcome.reason]);
  }
}

/** Tells whether an attempt failed in a way that a poisoned parcel would cause again and again. */
export function isFailure(outcome: Undelivered): boolean {
  return outcome.code === 'retryable' && (outcome.reason === 'server' || outcome.reason === 'timeout');
}

const waiting: Standing = { needsAttention: false, waitsFor: 'clock', holdsTurn: true };

const stuck = (waitsFor: Standing['waitsFor']): Standing => ({ needsAttention: true, waitsFor, holdsTurn: false });
