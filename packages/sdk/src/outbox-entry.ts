import type { Json } from '@amparo/model';
import { readFieldErrors } from './field-error.js';
import { retryableReasons, unknownReasons, type Undelivered, type UnknownReason } from './outcome.js';
import type { Parcel } from './parcel.js';
import { isRecord } from './record.js';
import { texts } from './texts.js';

/** How far the delivery of a parcel has come. */
export interface Progress {
  readonly attempts: number;
  /** Attempts in a row that the receiver itself failed; they tell a poisoned parcel from a poor network. */
  readonly failures: number;
  /** Milliseconds since 1970. */
  readonly nextTryAt: number;
  readonly outcome: Undelivered | null;
}

/** A parcel as it waits in the outbox; `order` counts within its case, since clocks of phones jump. */
export interface OutboxEntry {
  readonly parcel: Parcel;
  readonly order: number;
  readonly progress: Progress;
}

export const unsent: Progress = { attempts: 0, failures: 0, nextTryAt: 0, outcome: null };

const VERSION = 1;

/** Writes an entry as JSON for the store. */
export function writeEntry({ parcel, order, progress }: OutboxEntry): Json {
  return JSON.parse(JSON.stringify({ version: VERSION, parcel, order, progress })) as Json;
}

/** Reads an entry back; undefined when another version of the library wrote it, or when it is damaged. */
export function readEntry(json: unknown): OutboxEntry | undefined {
  if (!isRecord(json) || json['version'] !== VERSION) return undefined;
  const parcel = texts(json['parcel'], 'id', 'form', 'caseCode', 'body', 'contentHash');
  return parcel && { parcel, order: count(json['order']), progress: readProgress(json['progress']) };
}

// Progress that cannot be read costs one attempt too many; a parcel that is not sent costs a child's story.
function readProgress(json: unknown): Progress {
  const { attempts, failures, nextTryAt, outcome } = isRecord(json) ? json : {};
  return {
    attempts: count(attempts),
    failures: count(failures),
    nextTryAt: count(nextTryAt),
    outcome: readOutcome(outcome),
  };
}

function readOutcome(json: unknown): Undelivered | null {
  if (!isRecord(json)) return null;
  const { code, errors, reason, afterMs } = json;
  if (code === 'conflict' || code === 'authRequired' || code === 'tooLarge') return { code };
  if (code === 'rejected') return { code, errors: readFieldErrors(errors, () => true) };
  const retryable = code === 'retryable' && retryableReasons.find((known) => known === reason);
  if (retryable) return { code, reason: retryable, ...(typeof afterMs === 'number' && { afterMs }) };
  const isUnknown = code === 'unknown' && typeof reason === 'string' && Object.hasOwn(unknownReasons, reason);
  return isUnknown ? { code, reason: reason as UnknownReason } : null;
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0;
}
