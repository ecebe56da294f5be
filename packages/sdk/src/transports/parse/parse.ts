import type { Json } from '@amparo/model';
import type { Outcome } from '../../outcome.js';
import type { Parcel } from '../../parcel.js';
import { isRecord } from '../../record.js';
import type { Transport } from '../../transport.js';
import { answerAt } from '../answers-at.js';
import { askApi, type ApiAnswer, type JsonApi } from '../json-api.js';
import { requestUrl } from '../request-url.js';
import { isTaken, parseFailure } from './parse-failure.js';
import { sendParseAttachment } from './send-attachment.js';

/** How a Parse Server is reached; it has to take ids of the client's own (`allowCustomObjectId: true`). */
export interface ParseOptions {
  /** Such as `https://portal.example/parse`. */
  readonly endpoint: string;
  readonly applicationId: string;
  /** Session token of the person who is signed in, asked for at each request; one that throws means `authRequired`. */
  readonly sessionToken: () => string | Promise<string>;
  readonly restKey?: string;
  /** `AmparoSubmission` unless given; attachments go into a class of this name with `Attachment` at its end. */
  readonly className?: string;
  /**
   * Who may read and write a record, as Parse takes it, for each request anew. The sender has to be among those who read,
   * and the public (`*`) must not be: a record of Parse without such a list is open to all.
   */
  readonly acl: () => ParseAcl;
  /** Further columns, and the path of the answer or the name of the part of the submission that each takes. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
  /** For one request; 60 seconds unless given. */
  readonly timeoutMs?: number;
}

/** Who may read and write, by the id of a user or `role:name`. */
export type ParseAcl = Readonly<Record<string, { readonly read?: true; readonly write?: true }>>;

/** The options as the transport works with them. */
export interface ParseSettings {
  readonly api: JsonApi;
  readonly options: ParseOptions;
  readonly className: string;
}

/** Makes the transport for a Parse Server; throws a TypeError for an endpoint that is unsafe. */
export function parseTransport(options: ParseOptions): Transport {
  requestUrl(options, '');
  const { endpoint, applicationId, sessionToken, restKey, fetch, timeoutMs, className = 'AmparoSubmission' } = options;
  const api: JsonApi = {
    endpoint,
    headers: async () => ({
      'x-parse-application-id': applicationId,
      'x-parse-session-token': await sessionToken(),
      ...(restKey !== undefined && { 'x-parse-rest-api-key': restKey }),
    }),
    ...(fetch && { fetch }),
    ...(timeoutMs !== undefined && { timeoutMs }),
  };
  const settings: ParseSettings = { api, options, className };
  return {
    name: 'parse',
    send: (parcel, { signal }) => send(parcel, signal, settings),
    sendAttachment: (parcel, attachment, attempt) => sendParseAttachment({ parcel, attachment, attempt }, settings),
  };
}

async function send(parcel: Parcel, signal: AbortSignal, { api, options, className }: ParseSettings): Promise<Outcome> {
  const path = `/classes/${encodeURIComponent(className)}`;
  const made = await askApi(api, { method: 'POST', path, signal, body: recordOf(parcel, options) });
  if (made.status !== 201 && !isTaken(made)) return parseFailure(made, options.columns);
  const read = await askApi(api, { method: 'GET', path: `${path}/${parcel.id}`, signal });
  const stored = isRecord(read.json) ? read.json : {};
  // Whoever answers in its place (a captive portal) does not know the id.
  if (read.status !== 200 || stored['objectId'] !== parcel.id)
    return made.status === 201 ? parseFailure(read) : unreadable(read);
  if (stored['body'] !== parcel.body) return { code: 'conflict' };
  const at = String(stored['createdAt']);
  const receivedAt = Number.isNaN(Date.parse(at)) ? new Date().toISOString() : at;
  const receipt = { id: parcel.id, contentHash: parcel.contentHash, receivedAt };
  return { code: made.status === 201 ? 'created' : 'alreadyStored', receipt };
}

// The id is taken, by a record that this person may not read: whether it is ours cannot be known.
const unreadable = (read: ApiAnswer): Outcome =>
  read.status === 404 ? { code: 'unknown', reason: 'forbidden' } : parseFailure(read);

function recordOf(parcel: Parcel, { acl, columns = {} }: ParseOptions): Readonly<Record<string, Json>> {
  const submission: unknown = JSON.parse(parcel.body);
  const answers = isRecord(submission) ? submission['answers'] : undefined;
  const columnOf = (from: string): Json | undefined => {
    const found = answerAt(answers, from) ?? answerAt(submission, from);
    return found?.value as Json | undefined;
  };
  const more = Object.entries(columns).flatMap(([column, from]) => {
    const value = columnOf(from);
    return value === undefined ? [] : [[column, value] as const];
  });
  return {
    ...Object.fromEntries(more),
    objectId: parcel.id,
    form: parcel.form,
    caseCode: parcel.caseCode,
    contentHash: parcel.contentHash,
    body: parcel.body,
    ACL: closed(acl()),
  };
}

/** Refuses a list that opens a child's record to everybody. */
export function closed(acl: ParseAcl): Json {
  if (Object.hasOwn(acl, '*') || Object.keys(acl).length === 0)
    throw new TypeError('The acl must name who may read, and never everybody.');
  return acl;
}
