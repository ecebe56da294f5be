import { readFieldErrors, type FieldError } from '../field-error.js';
import { isUnknownReason, unknown, type Outcome } from '../outcome.js';
import type { Parcel } from '../parcel.js';
import { readJson } from '../read-json.js';
import { readReceipt } from '../receipt.js';
import { recordOf } from '../record.js';
import type { HttpReply } from './exchange.js';
import { statusOutcome } from './status-outcome.js';

/** Translates a reply of a receiver that speaks plain HTTP statuses into an outcome. */
export async function replyOutcome(reply: HttpReply, parcel: Pick<Parcel, 'body'>): Promise<Outcome> {
  const { status, text } = reply;
  const json = recordOf(readJson(text));
  const { code, errors } = json;
  // The page of a proxy judges nothing, and after a lost reply the receiver may have it all.
  if (typeof code === 'string' || Array.isArray(errors)) {
    if (status === 400 || status === 422) return { code: 'rejected', errors: await fieldErrors(errors, parcel) };
    if (status === 409) return { code: 'conflict' };
    // A relay's word of what the backend made of it: the mapping, a key or a setting there is to be mended.
    if (status === 424 && isUnknownReason(code)) return unknown(code);
  }
  const receipt = status === 200 || status === 201 ? readReceipt(json) : undefined;
  return receipt ? { code: status === 201 ? 'created' : 'alreadyStored', receipt } : statusOutcome(reply);
}

async function fieldErrors(errors: unknown, { body }: Pick<Parcel, 'body'>): Promise<readonly FieldError[]> {
  // Hardly any reply needs it, and a network was there just now; without it the receiver's sentences are left out.
  const echo = await import('./echo.js').catch(() => undefined);
  const repeats = echo?.echoCheck(body) ?? ((): boolean => true);
  return readFieldErrors(errors, (sentence) => !repeats(sentence));
}
