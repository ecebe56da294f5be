import type { Json } from '@amparo/model';
import { type Bytes, randomBytes, utf8 } from './bytes.js';
import { decrypted } from './decrypted.js';
import { pad, unpad } from './padding.js';

const version = 1;
const suite = 1; // AES-256-GCM, random 96-bit IV, 128-bit tag
const ivBytes = 12;
const headBytes = 2 + ivBytes;

/** What a record is bound to: opened under any other binding it is damaged. */
export type Binding = readonly (string | number)[];

const bound = (binding: Binding): Bytes => utf8(JSON.stringify(['sealed', version, suite, ...binding]));

/** Turns a value into the bytes that `seal` takes, at once, so that a later change cannot tear it. */
export const encode = (value: Json): Bytes => pad(utf8(JSON.stringify(value)));

/** Seals encoded bytes: version, suite, IV, ciphertext and tag in one run of bytes. */
export async function seal(key: CryptoKey, binding: Binding, encoded: Bytes): Promise<Bytes> {
  const iv = randomBytes(ivBytes);
  const algorithm = { name: 'AES-GCM', iv, additionalData: bound(binding) };
  const box = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, encoded));
  const sealed = new Uint8Array(headBytes + box.length);
  sealed.set([version, suite]);
  sealed.set(iv, 2);
  sealed.set(box, headBytes);
  return sealed;
}

/** Opens what `seal` made; undefined when it is flipped, foreign, of an unknown version or bound to something else. */
export async function unseal(key: CryptoKey, binding: Binding, sealed: unknown): Promise<Json | undefined> {
  if (!(sealed instanceof Uint8Array) || sealed[0] !== version || sealed[1] !== suite) return undefined;
  const own = new Uint8Array(sealed);
  const algorithm = { name: 'AES-GCM', iv: own.slice(2, headBytes), additionalData: bound(binding) };
  const padded = await decrypted(algorithm, key, own.slice(headBytes));
  const text = padded && unpad(padded);
  return text && (JSON.parse(new TextDecoder().decode(text)) as Json);
}
