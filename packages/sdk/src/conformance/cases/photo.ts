import type { Attachment, Submission } from '@amparo/model';
import { expect, type Bench } from '../bench.js';
import type { AttachmentCase } from '../subject.js';

/** The text in an answer of every submission. */
export const MARK = 'Conformancia';

/** Bytes of a photo: more than one stretch of any transport, and no multiple of one. */
export const SIZE = 700_001;

/** Puts a photo on the device, and a submission that names it. */
export async function photo(bench: Bench) {
  const attachments = bench.subject.withAttachment as AttachmentCase;
  const bytes = new Uint8Array(SIZE).map((_, n) => (n * 31 + (n >> 8)) & 0xff);
  // Of its own content, so that no two have the same hash.
  crypto.getRandomValues(bytes.subarray(0, 64));
  const attachment = await bench.keep(bytes, attachments.type);
  const submission = attachments.into(bench.subject.submission(MARK), attachment);
  return { attachments, count: await attachments.count(), submission, attachment, bytes };
}

/** Fails unless one attachment more is held than before, byte for byte. */
export async function expectWhole({
  attachments,
  before,
  submission,
  attachment,
  bytes,
}: {
  readonly attachments: AttachmentCase;
  readonly before: number;
  readonly submission: Submission;
  readonly attachment: Attachment;
  readonly bytes: Uint8Array;
}): Promise<void> {
  const more = (await attachments.count()) - before;
  expect(more === 1, `${String(more)} attachments were stored where one had been sent.`);
  const held = await attachments.read(submission, attachment);
  const isSame = held?.length === bytes.length && held.every((byte, n) => byte === bytes[n]);
  expect(isSame, 'The attachment is not stored byte for byte.');
}
