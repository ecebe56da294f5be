import type { Outcome } from '../outcome.js';
import { untilAborted } from '../until-aborted.js';
import { boundedText } from './bounded-text.js';
import { csrfToken } from './csrf.js';
import type { Reply } from './reply-outcome.js';
import type { RestOptions } from './rest-options.js';
import { retryAfter } from './retry-after.js';

/** One request below the endpoint. */
export interface Request {
  readonly url: string;
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly signal: AbortSignal;
}

/** What came back: a reply, or the outcome where there is none. */
export type Exchanged = { readonly reply: Reply } | { readonly outcome: Outcome };

const LONGEST_REPLY = 64 * 1024;

/** Sends one request and reads its reply, in bounded time; it follows no redirect and never rejects. */
export async function exchange(request: Request, options: RestOptions): Promise<Exchanged> {
  const { signal } = request;
  const attempt = new AbortController();
  const timer = setTimeout(() => attempt.abort('timeout'), options.timeoutMs ?? 60_000);
  // AbortSignal.any is younger than the oldest browsers that are served.
  const stop = (): void => attempt.abort();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await untilAborted(fetched(request, options, attempt.signal), attempt.signal);
  } catch {
    // Nothing of the error is kept: below HTTP a browser tells no causes, and messages of fetch hold addresses.
    const reason = attempt.signal.reason === 'timeout' ? 'timeout' : 'offline';
    return { outcome: { code: 'retryable', reason } };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

async function fetched({ url, method, body }: Request, options: RestOptions, signal: AbortSignal): Promise<Exchanged> {
  const headers = await requestHeaders(options, body);
  if (!headers) return { outcome: { code: 'authRequired' } };
  const send = options.fetch ?? fetch;
  const response = await send(url, {
    ...{ method, headers, signal, body: body ?? null },
    credentials: options.credentials ?? (options.csrf ? 'same-origin' : 'omit'),
    // Not 'error', which looks like a lost network: a redirect (an expired session) shall be seen, and never followed.
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
  const text = await boundedText(response, LONGEST_REPLY);
  const afterMs = retryAfter(response.headers, Date.now());
  return { reply: { status: response.status, json: parse(text), afterMs } };
}

async function requestHeaders(
  { token, csrf, headers }: RestOptions,
  body: Request['body'],
): Promise<Headers | undefined> {
  try {
    const bearer = typeof token === 'function' ? await token() : token;
    const all = new Headers(headers?.());
    const forged = csrf && csrfToken(csrf);
    if (csrf && forged !== undefined) all.set(csrf.header, forged);
    if (body !== undefined)
      all.set('content-type', typeof body === 'string' ? 'application/json' : 'application/octet-stream');
    if (bearer !== undefined) all.set('authorization', `Bearer ${bearer}`);
    return all;
  } catch {
    return undefined; // no token to be had, or one that no header can carry
  }
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined; // an untrusted reply; its status decides
  }
}
