import { unknown, type RetryableReason, type Undelivered } from '../outcome.js';
import type { HttpReply } from './exchange.js';
import { retryAfter } from './retry-after.js';

/** What a status means that nothing better is known of: never a success, whatever it says. */
export function statusOutcome({ status, headers }: Pick<HttpReply, 'status' | 'headers'>): Undelivered {
  const retryable = (reason: RetryableReason): Undelivered => {
    const afterMs = retryAfter(headers, Date.now());
    return { code: 'retryable', reason, ...(afterMs !== undefined && { afterMs }) };
  };
  const kind = Math.trunc(status / 100);
  if (status === 401) return { code: 'authRequired' };
  if (status === 403) return unknown('forbidden');
  if (status === 404) return unknown('notFound');
  if (status === 408) return retryable('timeout');
  if (status === 413) return { code: 'tooLarge' };
  if ([423, 425, 429, 503].includes(status)) return retryable('busy');
  if (kind === 5) return retryable('server');
  // A browser shows a redirect that it was told not to follow as status 0.
  if (kind === 0 || kind === 3) return unknown('redirected');
  // 202 promises to store later and 204 says nothing of what was stored: neither is a receipt.
  return unknown(kind === 2 ? 'noReceipt' : 'refused');
}
