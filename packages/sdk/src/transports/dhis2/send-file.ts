import type { Attachment, Submission } from '@amparo/model';
import { unknown, type Outcome, type Undelivered } from '../../outcome.js';
import type { Parcel } from '../../parcel.js';
import { readJson } from '../../read-json.js';
import { isRecord, recordOf } from '../../record.js';
import type { AttachmentAttempt } from '../../transport.js';
import { answerAt } from '../answers-at.js';
import { derivedUid } from '../derived-id.js';
import { exchange, type HttpWay } from '../exchange.js';
import { askApi, undelivered, type ApiAnswer } from '../json-api.js';
import { md5Hex } from '../md5-hex.js';
import { packedSubmission } from '../packed-submission.js';
import { statusOutcome } from '../status-outcome.js';
import { dataValuesIn, eventPath, failureOf, importPath, isEvent, isHeld, isNone } from './event-there.js';
import type { Dhis2Mapping } from './mapping.js';
import { toTracker } from './to-tracker.js';

interface Sending {
  readonly parcel: Parcel;
  readonly attachment: Attachment;
  readonly attempt: AttachmentAttempt;
}

interface Server {
  readonly api: HttpWay;
  readonly mapping: Dhis2Mapping;
  readonly now: () => Date;
}

/**
 * Sends an attachment as a file resource under an identifier derived from ours, and then its name as a value of the event.
 * In this order and after the record, since the server clears away files that nothing refers to after some hours. The
 * content of such a file can only be read through the event, so that the server's word for its MD5 has to do.
 */
export async function sendFile({ parcel, attachment, attempt }: Sending, server: Server): Promise<Outcome> {
  const { api, mapping, now } = server;
  const { signal } = attempt;
  const submission = packedSubmission(parcel);
  const sent = submission && (await toTracker(submission, mapping, parcel.contentHash));
  if (!sent) return unknown('refused');
  const home = fileHome(submission, mapping, attachment);
  if (home === undefined) return unknown('attachmentUnsupported');
  const contentHash = attachment.hash.toLowerCase();
  const receipt = { id: attachment.id, contentHash, receivedAt: now().toISOString() };
  const look = (): Promise<ApiAnswer> => askApi(api, { method: 'GET', path: eventPath(sent), signal });
  const before = await look();
  if (!isEvent(before, sent)) return undelivered(before);
  if (!isHeld(before, parcel)) return { code: 'conflict' };
  const uid = await derivedUid('dhis2 file', parcel.id, attachment.id, contentHash);
  const failed = await keep(uid, { attachment, attempt, api });
  if (failed) return failed;
  const values = dataValuesIn(before).map(({ dataElement, value }) => ({ dataElement, value }));
  const held = values.find(({ dataElement }) => dataElement === home)?.value;
  if (held !== undefined) return held === uid ? { code: 'alreadyStored', receipt } : { code: 'conflict' };
  const body = { events: [{ ...sent.main, dataValues: [...values, { dataElement: home, value: uid }] }] };
  const answer = await askApi(api, { method: 'POST', path: importPath('COMMIT'), body, signal });
  const failure = failureOf(answer, sent);
  if (failure) return failure;
  const after = await look();
  if (!isEvent(after, sent)) return undelivered(after);
  const isThere = dataValuesIn(after).some(({ dataElement, value }) => dataElement === home && value === uid);
  return isThere ? { code: 'created', receipt } : unknown('storedInPart');
}

/** The data element that takes a file: the first of a question's rules takes its first file, the second the second. */
function fileHome({ form, answers }: Submission, mapping: Dhis2Mapping, { id }: Attachment): string | undefined {
  const rules = (mapping.forms[form]?.dataElements ?? []).filter(({ as }) => as === 'file');
  return rules.find(({ from, to }) => {
    const answer = answerAt(answers, from)?.value;
    const files: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    const at = rules.filter((each) => each.from === from).findIndex((each) => each.to === to);
    const file = files[at];
    return isRecord(file) && file['id'] === id;
  })?.to;
}

interface Keeping {
  readonly attachment: Attachment;
  readonly attempt: AttachmentAttempt;
  readonly api: HttpWay;
}

/** Has the server keep the file under this identifier; undefined when it does. */
async function keep(uid: string, { attachment, attempt, api }: Keeping): Promise<Undelivered | undefined> {
  const { signal, bytes } = attempt;
  const hash = md5Hex(bytes);
  const look = (): Promise<ApiAnswer> => askApi(api, { method: 'GET', path: `/fileResources/${uid}`, signal });
  const judged = ({ status, json }: ApiAnswer): 'kept' | 'another' | 'none' => {
    if (status !== 200 || !isRecord(json) || json['id'] !== uid) return 'none';
    return json['contentMd5'] === hash && Number(json['contentLength']) === bytes.length ? 'kept' : 'another';
  };
  const before = await look();
  if (judged(before) === 'kept') return undefined;
  if (judged(before) === 'another') return { code: 'conflict' };
  if (!isNone(before)) return undelivered(before);
  const body = new FormData();
  body.append('file', new Blob([bytes], { type: attachment.type }), attachment.id);
  const url = `${api.endpoint}/fileResources?domain=DATA_VALUE&uid=${uid}`;
  const reply = await exchange(api, { method: 'POST', url, body, size: bytes.length, signal });
  if ('failed' in reply) return reply.failed;
  const json = readJson(reply.text);
  const { errorCode, status } = recordOf(json);
  // A page of whoever stands before the server judges nothing.
  if (reply.status === 409 && status !== 'ERROR') return statusOutcome(reply);
  // E1119: it came with an attempt whose reply was lost. Every other conflict is what the server has against the file.
  if (reply.status === 409 && errorCode !== 'E1119')
    return { code: 'rejected', errors: [{ path: '', code: 'attachment' }] };
  if (reply.status !== 409 && ![200, 201, 202].includes(reply.status)) return statusOutcome(reply);
  const after = await look();
  if (after.status === undefined) return after.failed;
  attempt.onProgress(bytes.length);
  // One that makes identifiers of its own has it under another.
  return judged(after) === 'kept' ? undefined : unknown(judged(after) === 'another' ? 'receiptMismatch' : 'noReceipt');
}
