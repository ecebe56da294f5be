import type { Undelivered } from '../outcome.js';
import { untilAborted } from '../until-aborted.js';
import { boundedText } from './bounded-text.js';
import { retryAfter } from './retry-after.js';

/** How a server is reached, whatever it speaks. */
export interface HttpWay {
  /** HTTPS, or relative to the page; plain HTTP only on the machine itself. No query. */
  readonly endpoint: string;
  /** `Authorization` and whatever else is needed, asked for anew at each request; one that throws means `authRequired`. */
  readonly headers?: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  /** Cookies are not sent unless asked for. */
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  readonly fetch?: typeof fetch;
  /** For one request, the reply's body included; 60 seconds unless given. */
  readonly timeoutMs?: number;
}

/** One request; its address holds no answer. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
  readonly signal: AbortSignal;
  /** The longest reply that is read, in bytes; 4 MB unless given. */
  readonly longest?: number;
}

/** What came back, as far as it is believed: `text` is undefined when it was too long. */
export interface HttpReply {
  readonly status: number;
  readonly text: string | undefined;
  readonly headers: Headers;
}

const LONGEST_REPLY = 4 * 1024 * 1024;

/** Asks once and settles in bounded time; what came back, or why nothing did. It never rejects and follows no redirect. */
export async function exchange(way: HttpWay, request: HttpRequest): Promise<HttpReply | { failed: Undelivered }> {
  const attempt = new AbortController();
  const timer = setTimeout(() => attempt.abort('timeout'), way.timeoutMs ?? 60_000);
  const stop = (): void => attempt.abort();
  request.signal.addEventListener('abort', stop);
  if (request.signal.aborted) stop();
  try {
    return await untilAborted(ask(way, request, attempt.signal), attempt.signal);
  } catch {
    return { failed: { code: 'retryable', reason: attempt.signal.reason === 'timeout' ? 'timeout' : 'offline' } };
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', stop);
  }
}

async function ask(
  way: HttpWay,
  { method, url, headers, body, longest = LONGEST_REPLY }: HttpRequest,
  signal: AbortSignal,
): Promise<HttpReply | { failed: Undelivered }> {
  const all = await headersOf(way, headers);
  if (!all) return { failed: { code: 'authRequired' } };
  const response = await (way.fetch ?? fetch)(url, {
    method,
    headers: all,
    ...(body !== undefined && { body }),
    signal,
    credentials: way.credentials ?? 'omit',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
  return { status: response.status, text: await boundedText(response, longest), headers: response.headers };
}

async function headersOf({ headers }: HttpWay, own: HttpRequest['headers']): Promise<Headers | undefined> {
  try {
    const all = new Headers(await headers?.());
    for (const [name, value] of Object.entries(own ?? {})) all.set(name, value);
    return all;
  } catch {
    return undefined; // nothing to sign in with, or something that no header can carry
  }
}

/** What a status means that nothing better is known of: never a success, whatever it says. */
export function statusOutcome({ status, headers }: Pick<HttpReply, 'status' | 'headers'>): Undelivered {
  const afterMs = retryAfter(headers, Date.now());
  const later = afterMs === undefined ? {} : { afterMs };
  if (status === 401) return { code: 'authRequired' };
  if (status === 403) return { code: 'unknown', reason: 'forbidden' };
  if (status === 404) return { code: 'unknown', reason: 'notFound' };
  if (status === 408) return { code: 'retryable', reason: 'timeout', ...later };
  if (status === 413) return { code: 'tooLarge' };
  if (status === 423 || status === 425 || status === 429 || status === 503)
    return { code: 'retryable', reason: 'busy', ...later };
  if (status >= 500 && status < 600) return { code: 'retryable', reason: 'server', ...later };
  if (status === 0 || (status >= 300 && status < 400)) return { code: 'unknown', reason: 'redirected' };
  return { code: 'unknown', reason: status >= 200 && status < 300 ? 'noReceipt' : 'refused' };
}
