import type { Json } from '@amparo/model';
import { decrypted, encrypted } from './aes-box.js';
import { type Bytes, joined, utf8 } from './bytes.js';
import { pad, unpad } from './padding.js';

const version = 1;
const suite = 1; // AES-256-GCM, random 96-bit IV, 128-bit tag

/** What a record is bound to: opened under any other binding it is damaged. */
export type Binding = readonly (string | number)[];

const bound = (binding: Binding): Bytes => utf8(JSON.stringify(['sealed', version, suite, ...binding]));

/** Turns a value into the bytes that `seal` takes, at once, so that a later change cannot tear it. */
export const encode = (value: Json): Bytes => pad(utf8(JSON.stringify(value)));

/** Seals encoded bytes: version, suite, IV, ciphertext and tag in one run of bytes. */
export async function seal(key: CryptoKey, binding: Binding, encoded: Bytes): Promise<Bytes> {
  return joined([version, suite], await encrypted(key, bound(binding), encoded));
}

/** Opens what `seal` made of padded bytes; undefined when it is flipped, foreign, of an unknown version or bound to something else. */
export async function unsealBytes(key: CryptoKey, binding: Binding, sealed: unknown): Promise<Bytes | undefined> {
  if (!(sealed instanceof Uint8Array) || sealed[0] !== version || sealed[1] !== suite) return undefined;
  const padded = await decrypted(key, bound(binding), new Uint8Array(sealed).slice(2));
  return padded && unpad(padded);
}

/** Opens what `seal` made of an encoded value; undefined as for bytes. */
export async function unseal(key: CryptoKey, binding: Binding, sealed: unknown): Promise<Json | undefined> {
  const text = await unsealBytes(key, binding, sealed);
  return text && (JSON.parse(new TextDecoder().decode(text)) as Json);
}
