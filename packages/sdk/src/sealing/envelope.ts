import { calculateJwkThumbprint, GeneralEncrypt, importJWK, type CryptoKey } from 'jose';
import type { PublicKey } from './recipients.js';
import { CONTENT_ALGORITHM, KEY_ALGORITHM, type GeneralJwe } from './sealed-submission.js';

/** A public key that can seal. */
export interface SealingKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

/** Reads public keys; undefined when one cannot be used: then nothing is sealed to the others either. */
export async function readKeys(keys: readonly PublicKey[]): Promise<readonly SealingKey[] | undefined> {
  try {
    return await Promise.all(keys.map(readKey));
  } catch {
    return undefined;
  }
}

async function readKey(jwk: PublicKey): Promise<SealingKey> {
  // A private key has no business in a page; a key for signatures, or for another way of sealing, is a mix-up.
  const {
    d,
    use = 'enc',
    alg = KEY_ALGORITHM,
    ...others
  } = jwk as PublicKey & Readonly<Record<'d' | 'use' | 'alg', unknown>>;
  if (d !== undefined || use !== 'enc' || alg !== KEY_ALGORITHM) throw new Error('not a public key to seal with');
  const key = await importJWK({ ...others }, KEY_ALGORITHM);
  if (key instanceof Uint8Array || key.type !== 'public') throw new Error('not a public key to seal with');
  return { kid: jwk.kid ?? (await calculateJwkThumbprint(others)), key };
}

/**
 * Seals bytes to everybody whose key is given. All that decides how it is opened, the list of recipients too, stands in
 * the protected header: whoever takes one away, or changes the algorithm, makes it unreadable.
 */
export async function sealTo(keys: readonly SealingKey[], bytes: Uint8Array, belongsTo: object): Promise<GeneralJwe> {
  const envelope = new GeneralEncrypt(bytes)
    .setProtectedHeader({ alg: KEY_ALGORITHM, enc: CONTENT_ALGORITHM, to: keys.map(({ kid }) => kid) })
    .setAdditionalAuthenticatedData(new TextEncoder().encode(JSON.stringify(belongsTo)));
  for (const { key, kid } of keys) envelope.addRecipient(key).setUnprotectedHeader({ kid });
  return (await envelope.encrypt()) as GeneralJwe;
}
