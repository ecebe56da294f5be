import { unknownReasons, type Undelivered } from './outcome.js';
import type { Progress } from './outbox-entry.js';

/** What an undelivered parcel waits for. */
export interface Standing {
  /** A person should look; that does not mean that it is no longer tried. */
  readonly needsAttention: boolean;
  /**
   * `clock`: tried again by itself. `resume`: when all are resumed, and seldom by itself. `aside`: when all are resumed. `person`:
   * when a person asks for this very one.
   */
  readonly waitsFor: 'clock' | 'resume' | 'aside' | 'person';
  /** Later parcels of the same case wait until this one has been tried again. */
  readonly holdsTurn: boolean;
}

/** So often the receiver may fail before later parcels go by: with the default back-off, for about four minutes. */
export const PATIENCE = 8;

/**
 * Tells what a parcel waits for, from what became of its attempts. Nothing ends but by a receipt or a person: there is
 * no expiry and no last attempt. A parcel that cannot be helped by waiting lets the later ones of its case pass. A captive
 * portal, a redirect, a 403 or a 404 says nothing of the parcel: what comes later may be a withdrawal, and must not come first.
 */
export function standingOf({ outcome, failures }: Progress): Standing {
  const waitsFor = outcome?.code === 'unknown' ? unknownReasons[outcome.reason] : waits[outcome?.code ?? 'retryable'];
  return {
    waitsFor,
    needsAttention: !!outcome && (outcome.code !== 'retryable' || failures >= PATIENCE),
    // What the clock tries is tried before the later ones go by; a resumption may not come for long.
    holdsTurn: waitsFor === 'clock' || (waitsFor === 'resume' && failures < PATIENCE),
  };
}

const waits = {
  retryable: 'clock',
  authRequired: 'clock',
  conflict: 'person',
  rejected: 'person',
  tooLarge: 'person',
} as const satisfies Record<Exclude<Undelivered['code'], 'unknown'>, Standing['waitsFor']>;
