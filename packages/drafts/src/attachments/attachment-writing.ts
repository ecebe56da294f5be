import type { Attachment } from '@amparo/model';
import { type Bytes, toHex } from '../crypto/bytes.js';
import { type Claim, claim, claimed } from '../records/numbers.js';
import type { Row } from '../storage/rows.js';
import { StorageFailure } from '../storage/storage-failure.js';
import type { VaultParts } from '../vault/vault-parts.js';
import { LEFT_FOR_DRAFTS, PART_BYTES } from './attachment-limits.js';
import type { AttachmentPlaces, Head } from './attachment-places.js';

interface WritingParts extends Pick<VaultParts, 'rows' | 'keyring'> {
  readonly places: AttachmentPlaces;
  readonly draft: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Writes an attachment part by part. The head says only with the last part that there is one; until then a part is
 * written only while the unfinished head stands.
 */
export async function writeAttachment(content: Blob, parts: WritingParts): Promise<Attachment> {
  const { type, size: bytes } = content;
  const { rows, keyring, places, draft, now } = parts;
  const id = crypto.randomUUID();
  const plain = new Uint8Array(await content.arrayBuffer());
  const hash = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', plain)));
  const count = Math.max(1, Math.ceil(bytes / PART_BYTES));
  const begun: Head = { id, type, bytes, hash, draft, parts: count, at: now, whole: false };
  try {
    await writeParts(plain, begun, parts);
  } catch (cause) {
    // What is left over, `tidy` removes; where the disk is full the space is wanted now.
    await forgetAttachment(id, { rows, keyring, places }).catch(() => undefined);
    throw cause;
  }
  return { id, type, bytes, hash };
}

async function writeParts(plain: Bytes, begun: Head, { rows, keyring, places }: WritingParts): Promise<void> {
  const newClaim = (): Promise<Claim> => claim(rows, keyring, LEFT_FOR_DRAFTS);
  let own = await newClaim();
  let unfinished: readonly Row[] = [];
  for (let index = 0; index < begun.parts;) {
    const { secret } = own;
    const whole = index === begun.parts - 1;
    const head = whole || index === 0 ? [await places.sealHead({ ...begun, whole }, secret)] : [];
    const at = index * PART_BYTES;
    const part = await places.sealPart(begun, index, { content: plain.subarray(at, at + PART_BYTES), secret });
    const expect = [{ key: part.key, value: undefined }, ...unfinished, ...own.expect];
    const written = await rows.change({ expect, put: [...head, part, ...own.put] });
    if (!written && index > 0) throw new StorageFailure('unknown');
    // Another tab took the same secret for something else.
    if (!written) own = await newClaim();
    else {
      if (index === 0) unfinished = head;
      own = claimed(secret);
      index += 1;
    }
  }
}

/** Overwrites what an attachment hangs on, and removes it. */
export async function forgetAttachment(
  id: string,
  { rows, keyring, places }: Pick<WritingParts, 'rows' | 'keyring' | 'places'>,
): Promise<void> {
  const { forget } = await import('../wipe/forgetting.js');
  await forget(rows, keyring, { keys: await places.all(id), heads: [await places.head(id)] });
}
