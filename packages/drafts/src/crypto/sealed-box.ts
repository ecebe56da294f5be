import type { Json } from '@amparo/model';
import { decrypted, encrypted } from './aes-box.js';
import { type Bytes, joined, utf8 } from './bytes.js';
import { pad, unpad } from './padding.js';

const suite = 1; // AES-256-GCM, random 96-bit IV, 128-bit tag

/** What a record is bound to: opened under any other binding it is damaged. */
export type Binding = readonly (string | number)[];

const bound = (version: number, binding: Binding): Bytes =>
  utf8(JSON.stringify(['sealed', version, suite, ...binding]));

/** Turns a value into the bytes that `seal` takes, at once, so that a later change cannot tear it. */
export const encode = (value: Json): Bytes => pad(utf8(JSON.stringify(value)));

/** What opens a box stands before it: which secret its key hangs on. The first format, 1, hung on none. */
export interface BoxHead {
  readonly version: 1 | 2;
  /** 0 is the vault's shred key. */
  readonly secret: number;
  readonly box: Bytes;
}

/** Seals encoded bytes: version, suite, number of the secret, IV, ciphertext and tag in one run of bytes. */
export async function seal(key: CryptoKey, { secret, binding }: BoxBinding, encoded: Bytes): Promise<Bytes> {
  return joined([2, suite, secret >> 8, secret & 255], await encrypted(key, bound(2, [secret, ...binding]), encoded));
}

/** Under which secret a box is sealed, and what it is bound to. */
export interface BoxBinding {
  readonly secret: number;
  readonly binding: Binding;
}

/** Reads what stands before a box; undefined when it is foreign or of a later release. */
export function boxHead(sealed: unknown): BoxHead | undefined {
  if (!(sealed instanceof Uint8Array) || sealed[1] !== suite) return undefined;
  const [version, , high = 0, low = 0] = sealed;
  if (version === 1) return { version, secret: 0, box: new Uint8Array(sealed).slice(2) };
  return version === 2 ? { version, secret: high * 256 + low, box: new Uint8Array(sealed).slice(4) } : undefined;
}

/** Whether it seems to be a box of a later release, which this one must not overwrite; flipped to nought it is only damaged. */
export const isOfLater = (sealed: unknown): boolean =>
  sealed instanceof Uint8Array && (sealed[0] ?? 0) > 0 && (sealed[1] ?? 0) > 0 && boxHead(sealed) === undefined;

/** Opens a box into padded bytes without their padding; undefined when it is flipped or bound to something else. */
export async function unsealBytes(
  key: CryptoKey,
  { version, secret, box }: BoxHead,
  binding: Binding,
): Promise<Bytes | undefined> {
  const padded = await decrypted(key, bound(version, version === 1 ? binding : [secret, ...binding]), box);
  return padded && unpad(padded);
}
