import type { Attachment, Submission } from '@amparo/model';
import { attachmentsIn } from '../attachments.js';
import { sha256 } from '../sha256.js';
import type { Enclosed, Packing } from '../transport.js';
import { sealContent, type AttachmentSeal } from './attachment-seal.js';
import { toBase64url } from './base64url.js';
import { readKeys, sealTo, type SealingKey } from './envelope.js';
import { padText } from './padding.js';
import { partsOf, type Part } from './parts.js';
import type { Recipients } from './recipients.js';
import { SEALED_TYPE, type SealedSubmission } from './sealed-submission.js';

export { sendSealed } from './send-sealed.js';

interface OpenPart extends Part {
  readonly sealing: readonly SealingKey[];
}

/** Seals a submission and its attachments; refuses when that cannot be done for every part of it. */
export async function seal(recipients: Recipients, submission: Submission, enclosed: Enclosed): Promise<Packing> {
  const { id, caseCode } = submission;
  const parts: OpenPart[] = [];
  for (const part of partsOf(submission, recipients)) {
    if (part.keys.length === 0) return { refused: 'noKey' };
    const sealing = await readKeys(part.keys);
    if (!sealing) return { refused: 'brokenKey' };
    parts.push({ ...part, sealing });
  }
  const sealed = await Promise.all(
    parts.map(async ({ part, sealing, submission: content }) => ({
      part,
      jwe: await sealTo(sealing, padText(JSON.stringify({ part, ...content })), { id, caseCode, part }),
    })),
  );
  const attachments: Sealed[] = [];
  for (const attachment of enclosed.attachments) {
    const bytes = await enclosed.read(attachment);
    if (!bytes || (await sha256(bytes)) !== attachment.hash.toLowerCase()) return { refused: 'attachmentMissing' };
    attachments.push(await sealAttachment(bytes, { attachment, id, keys: keysFor(attachment, parts) }));
  }
  const named = attachments.map(({ travels }) => travels);
  const body: SealedSubmission = { id, caseCode, sealed, ...(named.length > 0 && { attachments: named }) };
  return { body: JSON.stringify(body), memory: { seals: attachments.map((each) => ({ ...each.seal })) } };
}

interface Sealed {
  readonly seal: AttachmentSeal;
  readonly travels: Attachment;
}

/** An attachment goes to those who get the answer that names it; one that no answer names, to the first. */
function keysFor({ id }: Attachment, parts: readonly OpenPart[]): readonly SealingKey[] {
  const naming = parts.find(({ submission }) => attachmentsIn(submission).some((each) => each.id === id));
  return (naming ?? parts[0])?.sealing ?? [];
}

async function sealAttachment(
  bytes: Uint8Array,
  {
    attachment,
    id: submission,
    keys,
  }: { readonly attachment: Attachment; readonly id: string; readonly keys: readonly SealingKey[] },
): Promise<Sealed> {
  const { id, type } = attachment;
  const random = (length: number): string => toBase64url(crypto.getRandomValues(new Uint8Array(length)));
  const secret = { key: random(32), iv: random(12) };
  const inside = new TextEncoder().encode(JSON.stringify({ ...secret, type, hash: attachment.hash }));
  const head = JSON.stringify(await sealTo(keys, inside, { id: submission, attachment: id }));
  const content = await sealContent(bytes, { ...secret, id, head });
  const hash = await sha256(content);
  return { seal: { id, head, ...secret, hash }, travels: { id, type: SEALED_TYPE, bytes: content.length, hash } };
}
