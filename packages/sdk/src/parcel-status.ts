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
  /** Bytes of the record and its attachments: those that the receiver has or that have gone out, and all. */
  readonly bytes?: { readonly sent: number; readonly all: number };
}

/** What is known of the parcels besides their entries. */
export interface Look {
  /** Bytes of the record that have gone out in the attempt that is being made; undefined when none is. */
  readonly sending: (id: string) => number | undefined;
  /** Name of the transport that sends here. */
  readonly transport: string;
}

/** Describes a parcel that waits in the outbox. */
export function waitingStatus({ parcel, progress }: OutboxEntry, { sending, transport }: Look): ParcelStatus {
  const { id, form, caseCode } = parcel;
  const { attempts, nextTryAt, outcome } = progress;
  const live = sending(id);
  const bytes = bytesOf({ parcel, progress }, live ?? 0);
  if (parcel.transport !== transport)
    return { ...{ id, form, caseCode, attempts, bytes }, ...stuckAs('otherTransport') };
  const { needsAttention, waitsFor } = standingOf(progress);
  const tried = outcome && waitsFor === 'clock' && outcome.code !== 'authRequired';
  return {
    ...{ id, form, caseCode, attempts, bytes },
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

function bytesOf({ parcel, progress }: Pick<OutboxEntry, 'parcel' | 'progress'>, live: number) {
  const record = new TextEncoder().encode(parcel.body).length;
  const received = progress.attachments.reduce((sum, each) => sum + each.received, 0); // a sealed one is longer than what it seals
  return {
    sent: received + (progress.record ? record : Math.min(live, record)),
    all: parcel.attachments.reduce((sum, { bytes }) => sum + bytes, record),
  };
}
