import type { Undelivered } from '../../outcome.js';
import type { HttpReply } from '../exchange.js';
import { statusOutcome } from '../status-outcome.js';

/** What a server of OpenRosa has done with a record: stored it, now or earlier, or not. */
export type OpenRosaReply = 'created' | 'alreadyStored' | Undelivered;

/**
 * Reads a reply. The status alone lies: CommCare says 201 where it could not process a record, with the truth in
 * `nature`, and a portal in between answers 201 with a page of its own.
 */
export function openRosaReply(reply: HttpReply): OpenRosaReply {
  const { status } = reply;
  // 202 is KoboToolbox's word for a record that it has already; ODK Central answers 201 again.
  const isStored = status === 201 || status === 202;
  if (isStored) return stored(reply);
  // Not by the status alone: a page of whoever stands before the server judges nothing.
  if (status === 409 && isResponse(reply.text)) return { code: 'conflict' };
  if (status === 422 && isResponse(reply.text)) return { code: 'rejected', errors: [] };
  return statusOutcome(reply);
}

function stored({ status, text }: HttpReply): OpenRosaReply {
  if (!isResponse(text)) return { code: 'unknown', reason: 'noReceipt' };
  const nature = /<message\b[^>]*\bnature\s*=\s*["']([^"']*)["']/i.exec(text ?? '')?.[1] ?? '';
  if (/error|failure/i.test(nature)) return { code: 'rejected', errors: [] };
  return status === 201 ? 'created' : 'alreadyStored';
}

const isResponse = (text: string | undefined): boolean =>
  text !== undefined && /<OpenRosaResponse\b/.test(text) && text.trimEnd().endsWith('</OpenRosaResponse>');
