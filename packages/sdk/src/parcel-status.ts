import type { OutboxEntry } from './outbox-entry.js';
import type { Outcome } from './outcome.js';
import { standingOf } from './standing.js';

/** Where one parcel stands, without its answers. */
export interface ParcelStatus {
  readonly id: string;
  readonly form: string;
  readonly caseCode: string;
  readonly state: 'waiting' | 'sending' | 'needsAttention' | 'delivered';
  readonly attempts: number;
  /** Milliseconds since 1970; missing when it is not tried again by itself. */
  readonly nextTryAt?: number;
  /** Of the last attempt. */
  readonly outcome?: Outcome;
}

/** Describes a parcel that waits in the outbox. */
export function waitingStatus({ parcel, progress }: OutboxEntry, isSending: boolean): ParcelStatus {
  const { id, form, caseCode } = parcel;
  const { attempts, nextTryAt, outcome } = progress;
  const { needsAttention, waitsFor } = standingOf(progress);
  const tried = attempts > 0 && waitsFor === 'clock' && outcome?.code !== 'authRequired';
  return {
    ...{ id, form, caseCode, attempts },
    state: isSending ? 'sending' : needsAttention ? 'needsAttention' : 'waiting',
    ...(tried && { nextTryAt }),
    ...(outcome && { outcome }),
  };
}

/** Describes an entry that this version cannot read: it is kept and shown, never sent and never dropped. */
export function unreadableStatus(id: string): ParcelStatus {
  const outcome = { code: 'unknown', reason: 'unreadable' } as const;
  return { id, form: '', caseCode: '', state: 'needsAttention', attempts: 0, outcome };
}
