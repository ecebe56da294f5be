import type { Attachment } from '@amparo/model';
import type { Outcome, Undelivered } from '../../outcome.js';
import type { Parcel } from '../../parcel.js';
import { isRecord } from '../../record.js';
import type { AttachmentAttempt } from '../../transport.js';
import { base64 } from '../base64.js';
import { askApi } from '../json-api.js';
import { isTaken, parseFailure } from './parse-failure.js';
import { closed, type ParseSettings } from './parse-options.js';

interface Sending {
  readonly parcel: Parcel;
  readonly attachment: Attachment;
  readonly attempt: AttachmentAttempt;
}

const CHUNK = 256 * 1024;

/**
 * Sends an attachment in records of its own, a stretch each, and then the record that says it is whole. Not as a file of
 * Parse: whoever has the address of one can read it, whatever the access list of the record says.
 */
export async function sendParseAttachment(
  { parcel, attachment, attempt }: Sending,
  settings: ParseSettings,
): Promise<Outcome> {
  const { id, hash, type } = attachment;
  const contentHash = hash.toLowerCase();
  for (let at = attempt.from - (attempt.from % CHUNK); at < attempt.bytes.length; at += CHUNK) {
    const stretch = attempt.bytes.subarray(at, at + CHUNK);
    const failed = await put(settings, attempt.signal, {
      objectId: `${id}-${String(at)}`,
      submission: parcel.id,
      at,
      content: { __type: 'Bytes', base64: base64(stretch) },
    });
    if (failed) return failed;
    attempt.onProgress(at + stretch.length);
  }
  const whole = { objectId: id, submission: parcel.id, type, bytes: attachment.bytes, contentHash };
  const failed = await put(settings, attempt.signal, whole);
  return failed ?? readWhole(attachment, attempt, settings);
}

async function put(
  { api, options, className }: ParseSettings,
  signal: AbortSignal,
  record: Readonly<Record<string, unknown>>,
): Promise<Undelivered | undefined> {
  const body = { ...record, ACL: closed(options.acl()) };
  const answer = await askApi(api, { method: 'POST', path: classPath(className), signal, body });
  const isMade = answer.status === 201 && isRecord(answer.json) && answer.json['objectId'] === record['objectId'];
  // Not by the status alone: whoever answers in its place (a captive portal) would have a stretch left out.
  return isMade || isTaken(answer) ? undefined : parseFailure(answer);
}

async function readWhole(
  { id, hash }: Attachment,
  { signal }: AttachmentAttempt,
  { api, className }: ParseSettings,
): Promise<Outcome> {
  const read = await askApi(api, { method: 'GET', path: `${classPath(className)}/${encodeURIComponent(id)}`, signal });
  const contentHash = hash.toLowerCase();
  const { contentHash: held, createdAt, objectId } = isRecord(read.json) ? read.json : {};
  if (read.status !== 200 || objectId !== id) return parseFailure(read);
  if (held !== contentHash) return { code: 'conflict' };
  const receivedAt = typeof createdAt === 'string' ? createdAt : new Date().toISOString();
  return { code: 'created', receipt: { id, contentHash, receivedAt } };
}

const classPath = (className: string): string => `/classes/${encodeURIComponent(`${className}Attachment`)}`;
