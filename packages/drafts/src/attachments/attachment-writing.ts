import type { Attachment } from '@amparo/model';
import { toHex } from '../bytes.js';
import type { Row, Rows } from '../rows.js';
import { StorageFailure } from '../storage-failure.js';
import { PART_BYTES } from './attachment-limits.js';
import type { AttachmentPlaces, Head } from './attachment-places.js';

interface WritingParts {
  readonly rows: Rows;
  readonly places: AttachmentPlaces;
  readonly draft: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Writes an attachment part by part. The head says only with the last part that there is one; until then a part is
 * written only while the unfinished head stands.
 */
export async function writeAttachment(content: Blob, { rows, places, draft, now }: WritingParts): Promise<Attachment> {
  const { type, size: bytes } = content;
  const id = crypto.randomUUID();
  const parts = Math.max(1, Math.ceil(bytes / PART_BYTES));
  const plain = new Uint8Array(await content.arrayBuffer());
  const hash = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', plain)));
  const begun: Head = { id, type, bytes, hash, draft, parts, at: now, whole: false };
  let unfinished: readonly Row[] = [];
  try {
    for (let index = 0; index < parts; index += 1) {
      const whole = index === parts - 1;
      const head = whole || index === 0 ? [await places.sealHead({ ...begun, whole })] : [];
      const at = index * PART_BYTES;
      const part = await places.sealPart(begun, index, plain.subarray(at, at + PART_BYTES));
      const expect = [{ key: part.key, value: undefined }, ...unfinished];
      if (!(await rows.change({ expect, put: [...head, part] }))) throw new StorageFailure('unknown');
      if (index === 0) unfinished = head;
    }
  } catch (cause) {
    // What is left over, `tidy` removes; where the disk is full the space is wanted now.
    await places
      .all(id)
      .then((remove) => rows.change({ remove }))
      .catch(() => undefined);
    throw cause;
  }
  return { id, type, bytes, hash };
}
