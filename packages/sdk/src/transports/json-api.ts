import type { Undelivered } from '../outcome.js';
import { readJson } from '../read-json.js';
import { exchange, type HttpRequest, type HttpWay } from './exchange.js';
import { statusOutcome } from './status-outcome.js';

/** One request to a JSON interface of somebody else's. */
export interface ApiRequest extends Pick<HttpRequest, 'method' | 'signal'> {
  /** Below the endpoint, with a slash at the start; ids in it are encoded by the caller, and no answer is in it. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** What came back, as far as it is believed: `json` is undefined when the body was no JSON or too long. */
export type ApiAnswer =
  | { readonly status: number; readonly json: unknown; readonly headers: Headers }
  | { readonly status: undefined; readonly json: undefined; readonly failed: Undelivered };

/** Asks below an endpoint that ends without a slash, once, and settles in bounded time, whatever happens; it never rejects. */
export async function askApi(api: HttpWay, { method, path, body, signal }: ApiRequest): Promise<ApiAnswer> {
  const url = api.endpoint + path;
  const sent = body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const reply = await exchange(api, { method, url, signal, ...sent });
  if ('failed' in reply) return { status: undefined, json: undefined, failed: reply.failed };
  return { status: reply.status, json: readJson(reply.text), headers: reply.headers };
}

/** What an answer means that its transport does not know better: never a success, whatever the status says. */
export const undelivered = (answer: ApiAnswer): Undelivered =>
  answer.status === undefined ? answer.failed : statusOutcome(answer);
