import type { Attachment } from '@amparo/model';
import type { Outcome } from '../outcome.js';
import type { Parcel } from '../parcel.js';
import { isReceiptFor } from '../receipt.js';
import type { AttachmentAttempt, Transport } from '../transport.js';
import { readSeals, sealContent } from './attachment-seal.js';

interface Sent {
  readonly parcel: Parcel;
  readonly attachment: Attachment;
  readonly attempt: AttachmentAttempt;
}

/** Sends an attachment as it was sealed when its submission was packed. */
export async function sendSealed(transport: Transport, { parcel, attachment, attempt }: Sent): Promise<Outcome> {
  const seal = readSeals(parcel.memory).find(({ id }) => id === attachment.id);
  if (!seal) return { code: 'unknown', reason: 'attachmentMissing' };
  const bytes = await sealContent(attempt.bytes, seal);
  const sealed = { ...attachment, bytes: bytes.length, hash: seal.hash };
  const outcome = await transport.sendAttachment?.(parcel, sealed, { ...attempt, bytes });
  if (!outcome) return { code: 'unknown', reason: 'attachmentUnsupported' };
  const isSealed = 'receipt' in outcome && isReceiptFor({ id: seal.id, contentHash: seal.hash }, outcome.receipt);
  // The receipt is for the sealed bytes; the client knows the attachment by what it seals.
  return isSealed ? { ...outcome, receipt: { ...outcome.receipt, contentHash: attachment.hash } } : outcome;
}
