import type { Json } from '@amparo/model';
import type { Outcome } from '../../outcome.js';
import type { Parcel } from '../../parcel.js';
import { isRecord } from '../../record.js';
import type { Attempt, Transport } from '../../transport.js';
import { answerAt } from '../answers-at.js';
import { wayOf, type HttpWay } from '../exchange.js';
import { askApi, type ApiAnswer } from '../json-api.js';
import { safeEndpoint, wayTo } from '../request-url.js';
import { isTaken, parseFailure } from './parse-failure.js';
import { closed, type ParseOptions, type ParseSettings } from './parse-options.js';
import { sendParseAttachment } from './send-attachment.js';

/** Makes the transport for a Parse Server; throws a TypeError for an endpoint that is unsafe. */
export function parseTransport(options: ParseOptions): Transport {
  const endpoint = safeEndpoint(options.endpoint);
  const { applicationId, sessionToken, restKey, fetch, timeoutMs, className = 'AmparoSubmission' } = options;
  const api: HttpWay = {
    endpoint,
    headers: async () => ({
      'x-parse-application-id': applicationId,
      'x-parse-session-token': await sessionToken(),
      ...(restKey !== undefined && { 'x-parse-rest-api-key': restKey }),
    }),
    ...(fetch && { fetch }),
    ...(timeoutMs !== undefined && { timeoutMs }),
  };
  const settings = (attempt: Attempt): ParseSettings => ({ api: wayOf(api, attempt), options, className });
  return {
    name: wayTo('parse', options.endpoint),
    send: (parcel, attempt) => send(parcel, attempt.signal, settings(attempt)),
    sendAttachment: (parcel, attachment, attempt) =>
      sendParseAttachment({ parcel, attachment, attempt }, settings(attempt)),
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
