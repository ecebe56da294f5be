import { readJson } from '../../read-json.js';
import { isRecord } from '../../record.js';
import { exchange, type HttpReply, type HttpRequest, type HttpWay } from '../exchange.js';

export const JSON_TYPE = 'application/fhir+json';

/** A resource as it came back. */
export type Stored = Readonly<Record<string, unknown>>;

export const isKind = (json: unknown, type: string): json is Stored => isRecord(json) && json['resourceType'] === type;

/** The address of what stands below the endpoint. */
export const urlOf = ({ endpoint }: HttpWay, ...parts: readonly string[]): string =>
  [endpoint, ...parts.map(encodeURIComponent)].join('/');

/** The resources of a kind in the answer to a search; undefined where it is none. */
export function resourcesIn({ status, text }: HttpReply, type: string): readonly Stored[] | undefined {
  const bundle = status === 200 ? readJson(text) : undefined;
  if (!isKind(bundle, 'Bundle')) return undefined;
  const entries: readonly unknown[] = Array.isArray(bundle['entry']) ? bundle['entry'] : [];
  return entries
    .filter(isRecord)
    .map((entry) => entry['resource'])
    .filter((one): one is Stored => isKind(one, type));
}

interface StoredAt extends Pick<HttpRequest, 'url' | 'signal' | 'size'> {
  readonly type: string;
  readonly options: HttpWay;
  readonly reply: HttpReply;
}

/** What stands at an address now: what the server gave back of it, or holds when it is asked. */
export async function storedAt({ url, type, options, signal, size, reply }: StoredAt): Promise<unknown> {
  const told = readJson(reply.text);
  if (isKind(told, type)) return told;
  const again = await exchange(options, {
    method: 'GET',
    url,
    headers: { accept: JSON_TYPE },
    signal,
    ...(size !== undefined && { size }),
    longest: LONGEST,
  });
  const read = 'failed' in again ? undefined : readJson(again.text);
  return isKind(read, type) ? read : undefined;
}

/** The longest resource that is read, in bytes: a file of 10 MB, the most that a vault keeps, in base64, and what is around it. */
export const LONGEST = 16 * 1024 * 1024;
