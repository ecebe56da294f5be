import { offline, type Undelivered } from '../outcome.js';
import { recordOf } from '../record.js';
import type { Attempt } from '../transport.js';
import { untilAborted } from '../until-aborted.js';
import { boundedText } from './bounded-text.js';

/** How a server is reached, whatever it speaks. */
export interface HttpWay {
  /** HTTPS, or relative to the page; plain HTTP only on the machine itself. No query. */
  readonly endpoint: string;
  /**
   * `Authorization` and whatever else is needed, asked for anew at each request. One that rejects counts as no network, as it may
   * ask one; as `authRequired` where what it rejects with has that as its `code`.
   */
  readonly headers?: () => HeadersInit | Promise<HeadersInit>;
  /** Cookies are not sent unless asked for. */
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  readonly fetch?: typeof fetch;
  /** For one request, the reply's body included; 60 seconds unless given, and one more for each 8 kB of a record or a file sent whole. */
  readonly timeoutMs?: number;
}

/** The way of one attempt: by the `fetch` of its client where the way has none of its own. */
export const wayOf = <Way extends HttpWay>(way: Way, { fetch }: Pick<Attempt, 'fetch'>): Way =>
  fetch ? { fetch, ...way } : way;

/** One request; its address holds no answer. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH';
  readonly url: string;
  /** Of what is sent; the way's own come before them. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit | undefined;
  /** Bytes of the body, or of a reply that is as large; of a text its length unless given. */
  readonly size?: number;
  readonly signal: AbortSignal;
  /** The longest reply that is read, in bytes; 4 MB unless given: a whole case with its rows, and what a server adds. */
  readonly longest?: number;
}

/** What came back, as far as it is believed: `text` is undefined when it was too long. */
export interface HttpReply {
  readonly status: number;
  readonly text: string | undefined;
  readonly headers: Headers;
}

/** What came back, or why nothing did. */
export type Exchanged = HttpReply | { readonly failed: Undelivered };

// Bytes in a millisecond: 64 kbit/s, as a phone sends that is just in reach. A file that goes whole would else never arrive.
const SLOWEST = 8;
const LONGEST_REPLY = 4 * 1024 * 1024;

/** Asks once and settles in bounded time; it follows no redirect and never rejects. */
export async function exchange(way: HttpWay, request: HttpRequest): Promise<Exchanged> {
  const { signal, body, size = typeof body === 'string' ? body.length : 0 } = request;
  const attempt = new AbortController();
  const timer = setTimeout(() => attempt.abort('timeout'), (way.timeoutMs ?? 60_000) + size / SLOWEST);
  // AbortSignal.any is younger than the oldest browsers that are served.
  const stop = (): void => attempt.abort();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await untilAborted(ask(way, request, attempt.signal), attempt.signal);
  } catch {
    // Nothing of the error is kept: below HTTP a browser tells no causes, and messages of fetch hold addresses.
    return { failed: { code: 'retryable', reason: attempt.signal.reason === 'timeout' ? 'timeout' : 'offline' } };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

async function ask(
  way: HttpWay,
  { method, url, headers, body, longest = LONGEST_REPLY }: HttpRequest,
  signal: AbortSignal,
): Promise<Exchanged> {
  const all = await headersOf(way, headers);
  if (!(all instanceof Headers)) return { failed: all };
  const response = await (way.fetch ?? fetch)(url, {
    ...{ method, headers: all, signal, body: body ?? null },
    credentials: way.credentials ?? 'omit',
    // Not 'error', which looks like a lost network: a redirect (an expired session) shall be seen, and never followed.
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
  return { status: response.status, text: await boundedText(response, longest), headers: response.headers };
}

async function headersOf({ headers }: HttpWay, own: HttpRequest['headers']): Promise<Headers | Undelivered> {
  let given: HeadersInit | false | undefined = false;
  try {
    given = await headers?.();
    const all = new Headers(given);
    for (const [name, value] of Object.entries(own ?? {})) all.set(name, value);
    return all;
  } catch (error) {
    // Nothing to sign in with, or something that no header can carry.
    const isSignedOut = given !== false || recordOf(error)['code'] === 'authRequired';
    return isSignedOut ? { code: 'authRequired' } : offline;
  }
}
