import type { Attachment } from '@amparo/model';
import { unknown, type Outcome } from '../../outcome.js';
import type { Parcel } from '../../parcel.js';
import { isRecord } from '../../record.js';
import type { AttachmentAttempt } from '../../transport.js';
import { entriesOf } from '../answers-at.js';
import { base64 } from '../base64.js';
import { askApi, undelivered, type ApiAnswer } from '../json-api.js';
import type { PrimeroSettings } from './primero-options.js';
import { errorsIn } from './delivery.js';
import { caseId } from './to-case.js';

interface Sending {
  readonly parcel: Parcel;
  readonly attachment: Attachment;
  readonly attempt: AttachmentAttempt;
}

const MOST_BYTES = 20 * 1024 * 1024;

/**
 * Sends one attachment unless the case has it: Primero takes it whole, gives an id of its own and would take it twice. It
 * is known again by its name there, which is made of our id and the start of its hash.
 */
export async function sendPrimeroAttachment(
  { parcel, attachment, attempt }: Sending,
  { api, mapping, now }: PrimeroSettings,
): Promise<Outcome> {
  const home = mapping.attachments.find(({ types }) => types.includes(attachment.type));
  if (!home) return { code: 'rejected', errors: [{ path: '', code: 'attachmentType' }] };
  if (attachment.bytes > MOST_BYTES) return { code: 'tooLarge' };
  const { signal } = attempt;
  const path = `/cases/${await caseId(parcel)}/attachments`;
  const look = (): Promise<ApiAnswer> => askApi(api, { method: 'GET', path, signal });
  const before = await look();
  const names = namesIn(before);
  if (!names) return undelivered(before);
  const name = nameOf(attachment);
  const receipt = { id: attachment.id, contentHash: attachment.hash.toLowerCase(), receivedAt: now().toISOString() };
  if (names.includes(name)) return { code: 'alreadyStored', receipt };
  if (names.some((each) => typeof each === 'string' && each.startsWith(attachment.id))) return { code: 'conflict' };
  const { fieldName, attachmentType } = home;
  const data = {
    field_name: fieldName,
    attachment_type: attachmentType,
    file_name: name,
    attachment: base64(attempt.bytes),
  };
  const answer = await askApi(api, { method: 'POST', path, body: { data }, signal });
  if (answer.status === 422 && errorsIn(answer))
    return { code: 'rejected', errors: [{ path: '', code: 'attachment' }] };
  if (answer.status !== 200 && answer.status !== 201 && answer.status !== 204) return undelivered(answer);
  // A status alone may be somebody else's, and a photo that is believed to be there is gone.
  const after = await look();
  const held = namesIn(after);
  if (!held) return undelivered(after);
  return held.includes(name) ? { code: 'created', receipt } : unknown('noReceipt');
}

/** The names of the files of a case; undefined when the answer is no list of them. */
function namesIn({ status, json }: ApiAnswer): readonly unknown[] | undefined {
  const data = status === 200 && isRecord(json) ? json['data'] : undefined;
  return Array.isArray(data) ? entriesOf(data).map((each) => each['file_name']) : undefined;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'mp4',
  'application/pdf': 'pdf',
};

const nameOf = ({ id, hash, type }: Attachment): string =>
  `${id}-${hash.slice(0, 16)}.${ENDINGS[type] ?? type.split('/')[1] ?? 'bin'}`;
