import type { Undelivered } from '../outcome.js';
import { untilAborted } from '../until-aborted.js';
import { boundedText } from './bounded-text.js';
import { retryAfter } from './retry-after.js';

/** A JSON interface of somebody else's, and how it is reached. */
export interface JsonApi {
  /** HTTPS, or relative to the page; plain HTTP only on the machine itself. No query. */
  readonly endpoint: string;
  /** Asked for anew at each request; undefined, or a rejection, means that a person has to sign in. */
  readonly headers: () => HeadersInit | undefined | Promise<HeadersInit | undefined>;
  readonly credentials?: RequestCredentials;
  readonly fetch?: typeof fetch;
  /** For one request, the reply's body included; 60 seconds unless given. */
  readonly timeoutMs?: number;
}

/** One request to an interface. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Below the endpoint, with a slash at the start; ids in it are encoded by the caller, and no answer is in it. */
  readonly path: string;
  /** JSON unless it is bytes. */
  readonly body?: unknown;
  readonly signal: AbortSignal;
}

/** What came back, as far as it is believed; `json` is undefined when the body was no JSON or too long. */
export type ApiAnswer =
  | { readonly status: number; readonly json: unknown; readonly afterMs: number | undefined }
  | { readonly status: 'offline' | 'timeout' | 'signedOut'; readonly json: undefined };

// A whole case with its rows, and what a server adds to it.
const LONGEST_REPLY = 4 * 1024 * 1024;

/** Asks once and settles in bounded time, whatever happens; it never rejects. */
export async function askApi(api: JsonApi, request: ApiRequest): Promise<ApiAnswer> {
  const attempt = new AbortController();
  const timer = setTimeout(() => attempt.abort('timeout'), api.timeoutMs ?? 60_000);
  // AbortSignal.any is younger than the oldest browsers that are served.
  const stop = (): void => attempt.abort();
  request.signal.addEventListener('abort', stop);
  if (request.signal.aborted) stop();
  try {
    return await untilAborted(exchange(api, request, attempt.signal), attempt.signal);
  } catch {
    // Nothing of the error is kept: below HTTP a browser tells no causes, and messages of fetch hold addresses.
    return { status: attempt.signal.reason === 'timeout' ? 'timeout' : 'offline', json: undefined };
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', stop);
  }
}

async function exchange(api: JsonApi, request: ApiRequest, signal: AbortSignal): Promise<ApiAnswer> {
  const given = await headersOf(api);
  if (!given) return { status: 'signedOut', json: undefined };
  const { body, type } = bodyOf(request);
  if (type !== undefined && !given.has('content-type')) given.set('content-type', type);
  const send = api.fetch ?? fetch;
  const response = await send(`${api.endpoint.replace(/\/+$/, '')}${request.path}`, {
    method: request.method,
    headers: given,
    ...(body !== undefined && { body }),
    signal,
    credentials: api.credentials ?? 'omit',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
  const text = await boundedText(response, LONGEST_REPLY);
  return { status: response.status, json: parse(text), afterMs: retryAfter(response.headers, Date.now()) };
}

async function headersOf({ headers }: JsonApi): Promise<Headers | undefined> {
  try {
    const given = await headers();
    return given && new Headers(given);
  } catch {
    return undefined; // nothing to sign in with, or something that no header can carry
  }
}

function bodyOf({ body }: ApiRequest): { readonly body?: BodyInit; readonly type?: string } {
  if (body === undefined) return {};
  if (body instanceof Uint8Array) return { body: body as Uint8Array<ArrayBuffer> };
  return { body: JSON.stringify(body), type: 'application/json' };
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined; // an untrusted reply; its status decides
  }
}

/** What an answer means that its transport does not know better: never a success, whatever the status says. */
export function undelivered(answer: ApiAnswer): Undelivered {
  const { status } = answer;
  if (status === 'signedOut') return { code: 'authRequired' };
  if (typeof status === 'string') return { code: 'retryable', reason: status };
  if (status === 401) return { code: 'authRequired' };
  if (status === 403) return { code: 'unknown', reason: 'forbidden' };
  if (status === 404) return { code: 'unknown', reason: 'notFound' };
  if (status === 413) return { code: 'tooLarge' };
  const { afterMs } = answer;
  const later = afterMs === undefined ? {} : { afterMs };
  if (status === 408) return { code: 'retryable', reason: 'timeout', ...later };
  if (status === 425 || status === 429 || status === 503) return { code: 'retryable', reason: 'busy', ...later };
  if (status >= 500 && status < 600) return { code: 'retryable', reason: 'server', ...later };
  // A browser shows a redirect that it was told not to follow as status 0.
  if (status === 0 || (status >= 300 && status < 400)) return { code: 'unknown', reason: 'redirected' };
  return { code: 'unknown', reason: status >= 200 && status < 300 ? 'noReceipt' : 'refused' };
}
