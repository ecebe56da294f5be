import type { Json } from '@amparo/model';
import { readAttachment } from './attachments.js';
import { readFieldErrors } from './field-error.js';
import { isUnknownReason, retryableReasons, unknown, type Delivered, type Undelivered } from './outcome.js';
import type { Parcel } from './parcel.js';
import { readReceipt } from './receipt.js';
import { isRecord, recordOf } from './record.js';
import { texts } from './texts.js';

/** How far the delivery of a parcel has come. */
export interface Progress {
  /** Attempts that were begun with a network: with none of them, the receiver has seen nothing. */
  readonly attempts: number;
  /** Attempts in a row that brought nothing further; the pauses grow with them. */
  readonly vain: number;
  /** Attempts in a row that the receiver itself failed; they tell a poisoned parcel from a poor network. */
  readonly failures: number;
  /** Milliseconds since 1970. */
  readonly nextTryAt: number;
  readonly outcome: Undelivered | null;
  /** What the receiver said of the record, once it has it; the attachments may still be on their way. */
  readonly record: Delivered | null;
  /** How much of each attachment the receiver has confirmed; one that is not named has not been begun. */
  readonly attachments: readonly AttachmentProgress[];
}

/** How far an attachment has come: bytes that the receiver has confirmed, and whether it has given its receipt. */
export interface AttachmentProgress {
  readonly id: string;
  readonly received: number;
  readonly isDelivered: boolean;
}

/** A parcel as it waits in the outbox; `order` counts within its case, since clocks of phones jump. */
export interface OutboxEntry {
  readonly parcel: Parcel;
  readonly order: number;
  readonly progress: Progress;
}

/** How many bytes of the attachments the receiver has confirmed. */
export const confirmedBytes = ({ attachments }: Progress): number =>
  attachments.reduce((sum, { received }) => sum + received, 0);

export const unsent: Progress = {
  ...{ attempts: 0, vain: 0, failures: 0, nextTryAt: 0 },
  ...{ outcome: null, record: null, attachments: [] },
};

const VERSION = 2;

/** Writes an entry as JSON for the store. */
export function writeEntry({ parcel, order, progress }: OutboxEntry): Json {
  return JSON.parse(JSON.stringify({ version: VERSION, parcel, order, progress })) as Json;
}

/** Reads an entry back; undefined when a later version of the library wrote it, or when it is damaged. */
export function readEntry(json: unknown): OutboxEntry | undefined {
  if (!isRecord(json) || (json['version'] !== VERSION && json['version'] !== 1)) return undefined;
  const parcel = readParcel(json['parcel']);
  return parcel && { parcel, order: count(json['order']), progress: readProgress(json['progress']) };
}

function readParcel(json: unknown): Parcel | undefined {
  const read = texts(json, 'id', 'form', 'caseCode', 'body', 'contentHash');
  if (!read || !isRecord(json)) return undefined;
  // Version 1 knew no transports that pack, and left the attachments to the host.
  const { submissionHash = read.contentHash, transport = '', attachments = [], memory = null } = json;
  if (typeof submissionHash !== 'string' || typeof transport !== 'string' || !Array.isArray(attachments))
    return undefined;
  const named = attachments.map(readAttachment).filter((each) => each !== undefined);
  // A parcel that has lost an attachment on the way would be taken for delivered without it.
  if (named.length < attachments.length) return undefined;
  return { ...read, submissionHash, transport, attachments: named, memory: memory as Json };
}

// Progress that cannot be read costs one attempt too many; a parcel that is not sent costs a child's story.
function readProgress(json: unknown): Progress {
  const { attempts, vain = attempts, failures, nextTryAt, outcome, record, attachments } = recordOf(json);
  return {
    attempts: count(attempts),
    vain: count(vain),
    failures: count(failures),
    nextTryAt: count(nextTryAt),
    outcome: readOutcome(outcome),
    record: readDelivered(record),
    attachments: Array.isArray(attachments) ? attachments.flatMap(readAttachmentProgress) : [],
  };
}

function readAttachmentProgress(json: unknown): readonly AttachmentProgress[] {
  const { id, received, isDelivered } = recordOf(json);
  return typeof id === 'string' ? [{ id, received: count(received), isDelivered: isDelivered === true }] : [];
}

function readDelivered(json: unknown): Delivered | null {
  const { code, receipt } = recordOf(json);
  const read = readReceipt(receipt);
  return read && (code === 'created' || code === 'alreadyStored') ? { code, receipt: read } : null;
}

function readOutcome(json: unknown): Undelivered | null {
  const { code, errors, reason, afterMs } = recordOf(json);
  if (code === 'conflict' || code === 'authRequired' || code === 'tooLarge') return { code };
  if (code === 'rejected') return { code, errors: readFieldErrors(errors, () => true) };
  const retryable = code === 'retryable' && retryableReasons.find((known) => known === reason);
  if (retryable) return { code, reason: retryable, ...(typeof afterMs === 'number' && { afterMs }) };
  return code === 'unknown' && isUnknownReason(reason) ? unknown(reason) : null;
}

function count(value: unknown): number {
  return Number.isFinite(value) && (value as number) >= 0 ? (value as number) : 0;
}
