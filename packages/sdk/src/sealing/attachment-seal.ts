import type { Json } from '@amparo/model';
import { isRecord } from '../record.js';
import { texts } from '../texts.js';
import { fromBase64url } from './base64url.js';
import { padContent } from './padding.js';

/**
 * How one attachment is sealed. It stays in the sealed outbox until there is a receipt, so that every attempt makes the
 * same bytes: else what a receiver has of it would be worth nothing after a lost connection.
 */
export interface AttachmentSeal {
  readonly id: string;
  /** The first line of what travels: the JWE that holds the key. */
  readonly head: string;
  /** AES-256 key and initialization vector in base64url; they seal these bytes and no others. */
  readonly key: string;
  readonly iv: string;
  /** SHA-256 of what travels. */
  readonly hash: string;
}

/** Seals the content of an attachment: the head, a line feed, then AES-256-GCM over the padded content, its tag last. */
export async function sealContent(
  content: Uint8Array,
  { head, key, iv, id }: Omit<AttachmentSeal, 'hash'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const aes = await crypto.subtle.importKey('raw', fromBase64url(key), 'AES-GCM', false, ['encrypt']);
  const algorithm = { name: 'AES-GCM', iv: fromBase64url(iv), additionalData: new TextEncoder().encode(id) };
  const ciphertext = new Uint8Array(await crypto.subtle.encrypt(algorithm, aes, padContent(content)));
  const line = new TextEncoder().encode(`${head}\n`);
  const sealed = new Uint8Array(line.length + ciphertext.length);
  sealed.set(line);
  sealed.set(ciphertext, line.length);
  return sealed;
}

/** Reads the seals that were noted with a parcel. */
export function readSeals(memory: Json): readonly AttachmentSeal[] {
  const seals = isRecord(memory) ? memory['seals'] : undefined;
  return Array.isArray(seals) ? seals.flatMap((seal) => texts(seal, 'id', 'head', 'key', 'iv', 'hash') ?? []) : [];
}
