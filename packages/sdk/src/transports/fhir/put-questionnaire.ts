import { unknown, type Undelivered } from '../../outcome.js';
import { readJson } from '../../read-json.js';
import { exchange, type HttpReply, type HttpWay } from '../exchange.js';
import { safeEndpoint } from '../request-url.js';
import { statusOutcome } from '../status-outcome.js';
import { holds } from './holds.js';
import { isKind, JSON_TYPE, LONGEST, resourcesIn, storedAt, urlOf, type Stored } from './resources.js';

/** A Questionnaire with the canonical address and version that responses name, such as `fhirQuestionnaire` writes. */
interface CanonicalQuestionnaire {
  readonly resourceType: 'Questionnaire';
  readonly url: string;
  readonly version: string;
}

/** What became of a Questionnaire; `reference` is where it stands, as `Questionnaire/<id>`. */
export type PutQuestionnaire =
  { readonly code: 'created' | 'alreadyStored' | 'replaced'; readonly reference: string } | Undelivered;

interface Putting {
  readonly signal: AbortSignal;
  /** Puts it in the place of another one under the same address and version, as with words of one language more. */
  readonly replace?: boolean;
}

/**
 * Puts the Questionnaire of a form to a server, once for each `url|version`, so that what responses refer to is there. It is
 * created with If-None-Exist and replaced with If-Match: of two that do so at once one has a conflict. Throws a TypeError
 * for an endpoint that is unsafe. For whoever may write forms there; a page that sends responses needs no such right.
 */
export async function putQuestionnaire(
  questionnaire: CanonicalQuestionnaire,
  given: HttpWay,
  { signal, replace = false }: Putting,
): Promise<PutQuestionnaire> {
  const way = { ...given, endpoint: safeEndpoint(given.endpoint) };
  const putting = { questionnaire, way, signal };
  const found = await find(putting);
  if ('failed' in found) return found.failed;
  const [stored, another] = found.stored;
  if (another) return { code: 'conflict' }; // a reference to both would name neither
  if (!stored) return create(putting);
  if (holds(questionnaire, stored)) return told('alreadyStored', stored);
  return replace ? replaced(putting, stored) : { code: 'conflict' };
}

interface Parts {
  readonly questionnaire: CanonicalQuestionnaire;
  readonly way: HttpWay;
  readonly signal: AbortSignal;
}

const searchFor = ({ url, version }: CanonicalQuestionnaire): string =>
  `url=${encodeURIComponent(url)}&version=${encodeURIComponent(version)}`;

async function find({
  questionnaire,
  way,
  signal,
}: Parts): Promise<{ readonly stored: readonly Stored[] } | { readonly failed: Undelivered }> {
  const url = `${urlOf(way, 'Questionnaire')}?${searchFor(questionnaire)}`;
  const request = { method: 'GET', url, headers: { accept: JSON_TYPE }, signal, longest: LONGEST } as const;
  const reply = await exchange(way, request);
  if ('failed' in reply) return reply;
  const resources = resourcesIn(reply, 'Questionnaire');
  if (!resources) return { failed: statusOutcome(reply) };
  // A server that does not know a parameter of a search passes over it.
  const { url: canonical, version } = questionnaire;
  return { stored: resources.filter((one) => one['url'] === canonical && one['version'] === version) };
}

async function create(parts: Parts): Promise<PutQuestionnaire> {
  const { questionnaire, way, signal } = parts;
  const url = urlOf(way, 'Questionnaire');
  const headers = { 'content-type': JSON_TYPE, 'if-none-exist': searchFor(questionnaire) };
  const reply = await exchange(way, { method: 'POST', url, headers, body: JSON.stringify(questionnaire), signal });
  if ('failed' in reply) return reply.failed;
  if (reply.status !== 200 && reply.status !== 201) return refusal(reply);
  const after = await find(parts);
  if ('failed' in after) return after.failed;
  const [stored, another] = after.stored;
  if (!stored) return unknown('noReceipt');
  if (another) return { code: 'conflict' };
  if (!holds(questionnaire, stored)) return reply.status === 201 ? unknown('storedInPart') : { code: 'conflict' };
  return told(reply.status === 201 ? 'created' : 'alreadyStored', stored);
}

async function replaced({ questionnaire, way, signal }: Parts, before: Stored): Promise<PutQuestionnaire> {
  const { id, meta } = before;
  const version = (meta as Stored | undefined)?.['versionId'];
  if (typeof id !== 'string' || typeof version !== 'string') return unknown('noReceipt');
  const url = urlOf(way, 'Questionnaire', id);
  const body = JSON.stringify({ ...questionnaire, id });
  const headers = { 'content-type': JSON_TYPE, 'if-match': `W/"${version}"` };
  const reply = await exchange(way, { method: 'PUT', url, headers, body, signal, longest: LONGEST });
  if ('failed' in reply) return reply.failed;
  if (reply.status !== 200) return refusal(reply);
  const stored = await storedAt({ url, type: 'Questionnaire', options: way, signal, reply });
  if (!isKind(stored, 'Questionnaire')) return unknown('noReceipt');
  return holds(questionnaire, stored) ? told('replaced', stored) : unknown('storedInPart');
}

const refusal = (reply: HttpReply): Undelivered => {
  const { status } = reply;
  // A page of whoever stands before the server judges nothing.
  if (!isKind(readJson(reply.text), 'OperationOutcome')) return statusOutcome(reply);
  if (status === 409 || status === 412) return { code: 'conflict' };
  return status === 400 || status === 422 ? { code: 'rejected', errors: [] } : statusOutcome(reply);
};

const told = (code: 'created' | 'alreadyStored' | 'replaced', { id }: Stored): PutQuestionnaire =>
  typeof id === 'string' ? { code, reference: `Questionnaire/${id}` } : unknown('noReceipt');
