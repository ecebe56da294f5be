import type { Attachment, Json, Submission } from '@amparo/model';
import { isRecord } from './record.js';

/** Where the bytes of attachments are read from, one attachment at a time. */
export interface AttachmentSource {
  /** Reads the whole content of one that a submission names; undefined when it is not on this device. Rejects while it cannot be read, as in a locked vault. */
  read(attachment: Attachment, submissionId: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** Finds the attachments that the answers of a submission name, each once. */
export function attachmentsIn({ answers }: Pick<Submission, 'answers'>): readonly Attachment[] {
  const found = new Map<string, Attachment>();
  const walk = (json: Json): void => {
    const attachment = readAttachment(json);
    if (attachment) found.set(attachment.id, attachment);
    else if (typeof json === 'object' && json !== null) for (const part of Object.values(json)) walk(part);
  };
  walk(answers);
  return [...found.values()];
}

/** Reads a reference to an attachment; undefined when it is something else. */
export function readAttachment(json: unknown): Attachment | undefined {
  if (!isRecord(json)) return undefined;
  const { id, type, bytes, hash } = json;
  if (typeof id !== 'string' || typeof type !== 'string' || typeof hash !== 'string') return undefined;
  return typeof bytes === 'number' && /^[\da-f]{64}$/i.test(hash) ? { id, type, bytes, hash } : undefined;
}
