import { confirmedBytes, type AttachmentProgress, type OutboxEntry } from './outbox-entry.js';
import type { Outcome } from './outcome.js';
import { standingOf } from './standing.js';

/** Where one parcel stands, without its answers. */
export interface ParcelStatus {
  readonly id: string;
  readonly form: string;
  readonly caseCode: string;
  /** `waiting` with a receipt in its outcome: it was received, and what goes with it cannot be let go here yet. */
  readonly state: 'waiting' | 'sending' | 'needsAttention' | 'delivered';
  readonly attempts: number;
  /** Milliseconds since 1970; missing when it is not tried again by itself. */
  readonly nextTryAt?: number;
  /** Of the last attempt. */
  readonly outcome?: Outcome;
  /** Bytes of the record and its attachments: those that the receiver has or that have gone out, and all. */
  readonly bytes?: { readonly sent: number; readonly all: number };
  /** Its attachments, in the order in which they go: the size of each in bytes, and of what was begun how much the receiver has. */
  readonly files?: readonly ({ readonly bytes: number } & Partial<AttachmentProgress>)[];
}

/** An entry as it is kept in memory, so that it need not be read to be described: without what travels. */
export interface Kept extends OutboxEntry {
  /** Bytes of the record. */
  readonly record: number;
}

/** Leaves out of an entry what a locked device must not hold. */
export function keptOf({ parcel, ...others }: OutboxEntry): Kept {
  const record = new TextEncoder().encode(parcel.body).length;
  return { ...others, record, parcel: { ...parcel, body: '', memory: null } };
}

/** What is known of the parcels besides their entries. */
export interface Look {
  /** Bytes of the record that have gone out in the attempt that is being made; undefined when none is. */
  sending(id: string): number | undefined;
  /** Name of the transport that sends here. */
  readonly transport: string;
}

/** Describes a parcel that waits in the outbox. */
export function waitingStatus(kept: Kept, look: Look): ParcelStatus {
  const { id, form, caseCode } = kept.parcel;
  const { attempts, nextTryAt, outcome } = kept.progress;
  const live = look.sending(id);
  const told = { id, form, caseCode, attempts, ...bytesOf(kept, live ?? 0) };
  if (kept.parcel.transport !== look.transport) return { ...told, ...stuckAs('otherTransport') };
  const { needsAttention, waitsFor } = standingOf(kept.progress);
  const tried = outcome && waitsFor === 'clock' && outcome.code !== 'authRequired';
  return {
    ...told,
    state: live !== undefined ? 'sending' : needsAttention ? 'needsAttention' : 'waiting',
    ...(tried && { nextTryAt }),
    ...(outcome && { outcome }),
  };
}

/** Describes an entry that this version cannot read: it is kept and shown, never sent and never dropped. */
export function unreadableStatus(id: string): ParcelStatus {
  return { ...{ id, form: '', caseCode: '', attempts: 0 }, ...stuckAs('unreadable') };
}

const stuckAs = (reason: 'otherTransport' | 'unreadable') =>
  ({ state: 'needsAttention', outcome: { code: 'unknown', reason } }) as const;

function bytesOf({ parcel, progress, record }: Kept, live: number) {
  return {
    bytes: {
      sent: confirmedBytes(progress) + (progress.record ? record : Math.min(live, record)),
      // A sealed attachment is longer than what it seals, so that more may be sent than all.
      all: parcel.attachments.reduce((sum, { bytes }) => sum + bytes, record),
    },
    files: parcel.attachments.map(({ id, bytes }) => ({
      bytes,
      ...progress.attachments.find((each) => each.id === id),
    })),
  };
}
