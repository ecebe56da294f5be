import { readFieldErrors } from '../field-error.js';
import type { Outcome, RetryableReason, UnknownReason } from '../outcome.js';
import type { Parcel } from '../parcel.js';
import { readReceipt } from '../receipt.js';
import { isRecord } from '../record.js';
import { echoCheck } from './echo.js';

/** An HTTP reply as far as it is believed: `json` is undefined when the body was no JSON or too long. */
export interface Reply {
  readonly status: number;
  readonly json: unknown;
  /** What `Retry-After` says, in milliseconds. */
  readonly afterMs: number | undefined;
}

/** Translates a reply of a receiver that speaks plain HTTP statuses into an outcome. */
export function replyOutcome(reply: Reply, parcel: Pick<Parcel, 'body'>): Outcome {
  const { status } = reply;
  if (status === 200 || status === 201) return stored(reply);
  if (status === 400 || status === 422) return { code: 'rejected', errors: fieldErrors(reply.json, parcel) };
  if (status === 401) return { code: 'authRequired' };
  if (status === 403) return unknown('forbidden');
  if (status === 404) return unknown('notFound');
  if (status === 408) return retryable('timeout', reply);
  if (status === 409) return { code: 'conflict' };
  if (status === 413) return { code: 'tooLarge' };
  if (status === 425 || status === 429 || status === 503) return retryable('busy', reply);
  if (status >= 500 && status < 600) return retryable('server', reply);
  // A browser shows a redirect that it was told not to follow as status 0.
  if (status === 0 || (status >= 300 && status < 400)) return unknown('redirected');
  // 202 promises to store later and 204 says nothing of what was stored: neither is a receipt.
  return unknown(status >= 200 && status < 300 ? 'noReceipt' : 'refused');
}

function stored(reply: Reply): Outcome {
  const receipt = readReceipt(reply.json);
  if (!receipt) return unknown('noReceipt');
  return { code: reply.status === 201 ? 'created' : 'alreadyStored', receipt };
}

function fieldErrors(json: unknown, parcel: Pick<Parcel, 'body'>): ReturnType<typeof readFieldErrors> {
  const echoes = echoCheck(parcel.body);
  return readFieldErrors(isRecord(json) ? json['errors'] : undefined, (sentence) => !echoes(sentence));
}

function retryable(reason: RetryableReason, { afterMs }: Reply): Outcome {
  return afterMs === undefined ? { code: 'retryable', reason } : { code: 'retryable', reason, afterMs };
}

function unknown(reason: UnknownReason): Outcome {
  return { code: 'unknown', reason };
}
