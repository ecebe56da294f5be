import type { Attachment } from '@amparo/model';
import type { Outcome } from '../../outcome.js';
import type { Parcel } from '../../parcel.js';
import { isRecord } from '../../record.js';
import type { AttachmentAttempt } from '../../transport.js';
import { entriesOf } from '../answers-at.js';
import { base64 } from '../base64.js';
import { askApi, undelivered } from '../json-api.js';
import type { PrimeroSettings } from './primero-options.js';
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
  const list = await askApi(api, { method: 'GET', path, signal });
  if (list.status !== 200) return undelivered(list);
  const name = nameOf(attachment);
  const names = entriesOf(isRecord(list.json) ? list.json['data'] : undefined).map((each) => each['file_name']);
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
  if (answer.status === 422) return { code: 'rejected', errors: [{ path: '', code: 'attachment' }] };
  if (answer.status !== 200 && answer.status !== 201 && answer.status !== 204) return undelivered(answer);
  attempt.onProgress(attachment.bytes);
  return { code: 'created', receipt };
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
