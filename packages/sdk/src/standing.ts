import type { RetryableReason, Undelivered, UnknownReason } from './outcome.js';
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
  if (!outcome) return waiting;
  switch (outcome.code) {
    case 'retryable':
      return standingOfRetryable(outcome.reason, failures);
    case 'authRequired':
      return { needsAttention: true, waitsFor: 'clock', holdsTurn: true };
    case 'conflict':
    case 'rejected':
    case 'tooLarge':
      return { needsAttention: true, waitsFor: 'person', holdsTurn: false };
    case 'unknown':
      return { needsAttention: true, waitsFor: waitsAfter(outcome.reason), holdsTurn: false };
  }
}

/** Tells whether an attempt failed in a way that a poisoned parcel would cause again and again. */
export function isFailure(outcome: Undelivered): boolean {
  return outcome.code === 'retryable' && (outcome.reason === 'server' || outcome.reason === 'timeout');
}

const waiting: Standing = { needsAttention: false, waitsFor: 'clock', holdsTurn: true };

function standingOfRetryable(reason: RetryableReason, failures: number): Standing {
  switch (reason) {
    case 'offline':
    case 'busy':
      return waiting;
    case 'timeout':
    case 'server':
      return failures < PATIENCE ? waiting : { needsAttention: true, waitsFor: 'clock', holdsTurn: false };
  }
}

function waitsAfter(reason: UnknownReason): Standing['waitsFor'] {
  switch (reason) {
    case 'noReceipt':
    case 'redirected':
    case 'transportFailed':
      return 'clock'; // a captive portal or a proxy answered in the receiver's place
    case 'forbidden':
    case 'notFound':
    case 'refused':
      return 'resume'; // heals when the host mends its settings
    case 'receiptMismatch':
    case 'unreadable':
      return 'person';
  }
}
