import { type Bytes, utf8 } from './bytes.js';
import type { Derivation } from './derivation.js';

/** Characters that a passphrase needs at least; spaces at its ends do not count. */
export const passphraseMinimum = 8;

/** Whether a passphrase is long enough to protect a vault. */
export const isStrongEnough = (passphrase: string): boolean =>
  Array.from(passphrase.normalize('NFKC').trim()).length >= passphraseMinimum;

/** Where the cost and the two salts of one passphrase come from. */
export interface PassphraseSalts {
  readonly salt: Bytes;
  /** The shred key: without it the passphrase opens nothing. */
  readonly shredKey: Bytes;
  readonly derivation: Derivation;
}

/**
 * Derives the key that wraps the vault key: Argon2id, then HKDF with the shred key. The work is done in slices of 10 ms
 * with the page free between them. It takes about half a second on a desktop and some seconds on a cheap phone.
 */
export async function wrappingKey(
  passphrase: string,
  { salt, shredKey, derivation }: PassphraseSalts,
): Promise<CryptoKey> {
  // Its own chunk: a page whose vault stays closed never loads it.
  const { argon2idAsync } = await import('./argon2.js');
  const options = { ...derivation, dkLen: 32, maxmem: 2 ** 32 - 1, asyncTick: 10 };
  // The same accented letter can be typed as one code point or two, which must not lock anybody out.
  const derived = new Uint8Array(await argon2idAsync(utf8(passphrase.normalize('NFKC')), salt, options));
  const base = await crypto.subtle.importKey('raw', derived, 'HKDF', false, ['deriveKey']);
  derived.fill(0);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: shredKey, info: utf8('vault-kek/v1') };
  return crypto.subtle.deriveKey(hkdf, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
