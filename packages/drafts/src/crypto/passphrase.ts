import { type Bytes, utf8 } from './bytes.js';
import type { Derivation } from './derivation.js';

/** Characters that a passphrase needs at least; spaces at its ends do not count. */
export const passphraseMinimum = 8;

/** Whether a passphrase is long enough to protect a vault. */
export const isStrongEnough = (passphrase: string): boolean =>
  Array.from(passphrase.normalize('NFKC').trim()).length >= passphraseMinimum;

/**
 * Stretches a passphrase with Argon2id into the base of a slot's key. The work is done in slices of 10 ms with the page
 * free between them. It takes about half a second on a desktop and some seconds on a cheap phone.
 */
export async function stretched(passphrase: string, salt: Bytes, derivation: Derivation): Promise<CryptoKey> {
  const { argon2idAsync } = await import('./argon2.js');
  // The same accented letter can be typed as one code point or two, which must not lock anybody out.
  return slotBase(await argon2idAsync(utf8(passphrase.normalize('NFKC')), salt, derivation));
}

/** Imports the base of a slot's key and overwrites the given bytes. */
export async function slotBase(bytes: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  bytes.fill(0);
  return base;
}
