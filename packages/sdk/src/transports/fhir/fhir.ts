import type { Attachment, Submission } from '@amparo/model';
import type { Outcome } from '../../outcome.js';
import type { Parcel } from '../../parcel.js';
import { readJson } from '../../read-json.js';
import { isRecord } from '../../record.js';
import type { Attempt, AttachmentAttempt, Transport } from '../../transport.js';
import { base64 } from '../base64.js';
import { exchange, wayOf, type HttpReply, type HttpWay } from '../exchange.js';
import { safeEndpoint, wayTo } from '../request-url.js';
import { statusOutcome } from '../status-outcome.js';
import { holds } from './holds.js';
import { readOperationOutcome } from './operation-outcome.js';
import { isKind, JSON_TYPE, LONGEST, resourcesIn, storedAt, urlOf, type Stored } from './resources.js';

export { putQuestionnaire, type PutQuestionnaire } from './put-questionnaire.js';

/** How a server that speaks FHIR R4 is reached. */
export interface FhirOptions extends HttpWay {
  /** Writes a submission as its resource, such as `fhirResponse` of `@amparo/formats`; undefined for a form it does not know. */
  readonly resourceOf: (submission: Submission) => FhirResource | undefined;
  /**
   * `create` (unless told) lets the server give an id and asks it to look for the identifier first (If-None-Exist); `put`
   * gives our id as the resource's own, for servers that take ids of their clients.
   */
  readonly mode?: 'create' | 'put';
  /** With `put`: the version (ETag) that a submission takes the place of; another one there is a conflict. */
  readonly replaces?: (id: string) => string | undefined;
}

/** A resource with the identifier that it is found by. */
export interface FhirResource {
  readonly resourceType: string;
  readonly id: string;
  readonly identifier: { readonly system: string; readonly value: string };
}

/** Makes the transport for a server that speaks FHIR R4; throws a TypeError for an endpoint that is unsafe. */
export function fhirTransport(given: FhirOptions): Transport {
  const options = { ...given, endpoint: safeEndpoint(given.endpoint) };
  return {
    name: wayTo('fhir', options.endpoint),
    pack: (submission) => {
      const resource = options.resourceOf(submission);
      if (!resource) return { refused: 'unknownForm' };
      const { id, ...withoutId } = resource;
      // Where the server gives the id, some refuse a resource that has one.
      return { body: JSON.stringify(options.mode === 'put' ? { id, ...withoutId } : withoutId) };
    },
    send: (parcel, attempt) =>
      (options.mode === 'put' ? putRecord : createRecord)(parcel, wayOf(options, attempt), attempt),
    sendAttachment: (parcel, attachment, attempt) =>
      putBinary({ parcel, attachment, options: wayOf(options, attempt), attempt }),
  };
}

const resourceIn = ({ id, body }: Parcel): FhirResource => ({ id, ...(JSON.parse(body) as Omit<FhirResource, 'id'>) });

const searchFor = ({ identifier: { system, value } }: FhirResource): string =>
  `identifier=${encodeURIComponent(`${system}|${value}`)}`;

async function createRecord(parcel: Parcel, options: FhirOptions, { signal }: Attempt): Promise<Outcome> {
  const resource = resourceIn(parcel);
  const url = urlOf(options, resource.resourceType);
  const headers = { 'content-type': JSON_TYPE, 'if-none-exist': searchFor(resource) };
  const reply = await exchange(options, { method: 'POST', url, headers, body: parcel.body, signal });
  if ('failed' in reply) return reply.failed;
  const isStored = reply.status === 200 || reply.status === 201;
  if (!isStored) return refusal(reply, parcel);
  const told = readJson(reply.text);
  const stored = isKind(told, resource.resourceType) ? told : await found(resource, options, signal);
  return proven({ parcel, stored, reply, isNew: reply.status === 201 });
}

// Not every server gives back what it has stored, and a proxy may have answered in its place.
async function found(resource: FhirResource, options: FhirOptions, signal: AbortSignal): Promise<unknown> {
  const url = `${urlOf(options, resource.resourceType)}?${searchFor(resource)}`;
  const reply = await exchange(options, { method: 'GET', url, headers: { accept: JSON_TYPE }, signal });
  return 'failed' in reply ? undefined : resourcesIn(reply, resource.resourceType)?.[0];
}

interface Proof {
  readonly parcel: Parcel;
  readonly stored: unknown;
  readonly reply: HttpReply;
  readonly isNew: boolean;
}

/** A receipt where what is stored is what was sent; FHIR servers give none of their own. */
function proven({ parcel, stored, reply, isNew }: Proof): Outcome {
  if (!isRecord(stored)) return { code: 'unknown', reason: 'noReceipt' };
  const { id, contentHash } = parcel;
  if (holds(resourceIn(parcel), stored))
    return {
      code: isNew ? 'created' : 'alreadyStored',
      receipt: { id, contentHash, receivedAt: receivedAt(stored, reply) },
    };
  // Somebody else's record under a known identifier, or a server that keeps less than it was sent.
  return isNew ? { code: 'unknown', reason: 'receiptMismatch' } : { code: 'conflict' };
}

function receivedAt({ meta }: Readonly<Record<string, unknown>>, { headers }: HttpReply): string {
  const told = isRecord(meta) ? meta['lastUpdated'] : undefined;
  const at = Date.parse(typeof told === 'string' ? told : (headers.get('date') ?? ''));
  return new Date(Number.isNaN(at) ? Date.now() : at).toISOString();
}

function refusal(reply: HttpReply, parcel: Parcel): Outcome {
  const { status } = reply;
  const told = readJson(reply.text);
  // A page of whoever stands before the server judges nothing.
  if ((status === 409 || status === 412) && isKind(told, 'OperationOutcome')) return { code: 'conflict' };
  const errors = status === 400 || status === 422 ? readOperationOutcome(told, parcel.body) : undefined;
  return errors ? { code: 'rejected', errors } : statusOutcome(reply);
}

async function putRecord(parcel: Parcel, options: FhirOptions, { signal }: Attempt): Promise<Outcome> {
  const resource = resourceIn(parcel);
  const url = urlOf(options, resource.resourceType, resource.id);
  const version = options.replaces?.(parcel.id);
  // Many servers pass over If-None-Match: what stands there is looked at first, so that a replay overwrites nothing.
  const before = await exchange(options, { method: 'GET', url, headers: { accept: JSON_TYPE }, signal });
  if ('failed' in before) return before.failed;
  const stored = before.status === 200 ? readJson(before.text) : undefined;
  const isThere = isKind(stored, resource.resourceType);
  if (isThere && (version === undefined || holds(resource, stored)))
    return proven({ parcel, stored, reply: before, isNew: false });
  if (!isThere && before.status !== 404 && before.status !== 410) return statusOutcome(before);
  const condition = version === undefined ? { 'if-none-match': '*' } : { 'if-match': version };
  const headers = { 'content-type': JSON_TYPE, ...condition };
  const reply = await exchange(options, { method: 'PUT', url, headers, body: parcel.body, signal });
  if ('failed' in reply) return reply.failed;
  if (reply.status !== 200 && reply.status !== 201) return refusal(reply, parcel);
  return proven({
    parcel,
    stored: await storedAt({ url, type: resource.resourceType, options, signal, reply }),
    reply,
    isNew: true,
  });
}

interface BinaryParts {
  readonly parcel: Parcel;
  readonly attachment: Attachment;
  readonly options: FhirOptions;
  readonly attempt: AttachmentAttempt;
}

/**
 * Sends an attachment as a Binary of its own under its own id, which the record names already: the record stays small, and
 * a photo that breaks off costs only itself. A DocumentReference would need a Patient that the server knows.
 */
async function putBinary({ parcel, attachment, options, attempt }: BinaryParts): Promise<Outcome> {
  const { id, type, hash } = attachment;
  const { resourceType, identifier } = resourceIn(parcel);
  const url = urlOf(options, 'Binary', id);
  const data = base64(attempt.bytes);
  // Who may read the record may read the file (Binary.securityContext).
  const securityContext = { type: resourceType, identifier };
  const body = JSON.stringify({ resourceType: 'Binary', id, contentType: type, securityContext, data });
  const { signal } = attempt;
  const receipt = (stored: Stored, by: HttpReply) => ({ id, contentHash: hash, receivedAt: receivedAt(stored, by) });
  // Asked before it is sent: a photo whose reply was lost would go out whole once more. The answer has time by its size, too.
  const size = body.length;
  const look = { method: 'GET', url, headers: { accept: JSON_TYPE }, signal, size, longest: LONGEST } as const;
  const before = await exchange(options, look);
  if ('failed' in before) return before.failed;
  const there = before.status === 200 ? readJson(before.text) : undefined;
  if (isKind(there, 'Binary'))
    return there['data'] === data ? { code: 'alreadyStored', receipt: receipt(there, before) } : { code: 'conflict' };
  // Who may only write is told 403 here.
  if (![403, 404, 410].includes(before.status)) return statusOutcome(before);
  const headers = { 'content-type': JSON_TYPE };
  const reply = await exchange(options, { method: 'PUT', url, headers, body, signal, longest: LONGEST });
  if ('failed' in reply) return reply.failed;
  if (reply.status !== 200 && reply.status !== 201) return refusal(reply, parcel);
  const stored = await storedAt({ url, type: 'Binary', options, signal, size, reply });
  if (!isKind(stored, 'Binary')) return { code: 'unknown', reason: 'noReceipt' };
  if (stored['data'] !== data) return { code: 'unknown', reason: 'receiptMismatch' };
  return { code: 'created', receipt: receipt(stored, reply) };
}
