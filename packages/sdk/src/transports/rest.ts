import type { Outcome } from '../outcome.js';
import type { Parcel } from '../parcel.js';
import type { Transport } from '../transport.js';
import { untilAborted } from '../until-aborted.js';
import { boundedText } from './bounded-text.js';
import { replyOutcome } from './reply-outcome.js';
import { requestUrl } from './request-url.js';
import { retryAfter } from './retry-after.js';

/** How a receiver that speaks plain HTTP and JSON is reached. */
export interface RestOptions {
  /** HTTPS, or relative to the page; plain HTTP only on the machine itself. No query. */
  readonly endpoint: string;
  /** `PUT {endpoint}/{id}` unless `POST {endpoint}` is asked for; the id rides in the record either way. */
  readonly method?: 'PUT' | 'POST';
  /** Bearer token, asked for anew at each attempt when it is a function; one that throws means `authRequired`. */
  readonly token?: string | (() => string | Promise<string>);
  /** Further headers, such as a portal's CSRF token; on another origin the receiver's CORS list must allow them. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Cookies are not sent unless asked for. */
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  readonly fetch?: typeof fetch;
  /** For one whole attempt, the reply's body included; 60 seconds unless given. */
  readonly timeoutMs?: number;
}

const LONGEST_REPLY = 64 * 1024;

/** Makes the transport for a receiver that speaks plain HTTP and JSON; throws a TypeError for an endpoint that is unsafe. */
export function restTransport(options: RestOptions): Transport {
  requestUrl(options, ''); // a wrong endpoint shall be seen when the page is built, not with the first child
  return {
    async send(parcel, { signal }) {
      const attempt = new AbortController();
      const timer = setTimeout(() => attempt.abort('timeout'), options.timeoutMs ?? 60_000);
      // AbortSignal.any is younger than the oldest browsers that are served.
      const stop = (): void => attempt.abort();
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
      try {
        return await untilAborted(exchange(parcel, options, attempt.signal), attempt.signal);
      } catch {
        // Nothing of the error is kept: below HTTP a browser tells no causes, and messages of fetch hold addresses.
        return { code: 'retryable', reason: attempt.signal.reason === 'timeout' ? 'timeout' : 'offline' };
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
      }
    },
  };
}

async function exchange(parcel: Parcel, options: RestOptions, signal: AbortSignal): Promise<Outcome> {
  const headers = await requestHeaders(options);
  if (!headers) return { code: 'authRequired' };
  const send = options.fetch ?? fetch;
  const response = await send(requestUrl(options, parcel.id), {
    method: options.method ?? 'PUT',
    headers,
    body: parcel.body,
    signal,
    credentials: options.credentials ?? 'omit',
    // Not 'error', which looks like a lost network: a redirect (an expired session) shall be seen, and never followed.
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
  const text = await boundedText(response, LONGEST_REPLY);
  const afterMs = retryAfter(response.headers, Date.now());
  return replyOutcome({ status: response.status, json: parse(text), afterMs }, parcel);
}

async function requestHeaders({ token, headers }: RestOptions): Promise<Headers | undefined> {
  try {
    const bearer = typeof token === 'function' ? await token() : token;
    const all = new Headers(headers?.());
    all.set('content-type', 'application/json');
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
