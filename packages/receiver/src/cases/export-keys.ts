import { calculateJwkThumbprint, importJWK, type CryptoKey, type JWK } from 'jose';

/** A public key that an export is sealed to. */
export interface ExportKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

export const KEY_ALGORITHM = 'ECDH-ES+A256KW';
const MOST_KEYS = 10;

/** Reads public keys (P-256, P-384, P-521 or X25519); undefined when one of them cannot be used, or there is none. */
export async function readExportKeys(json: unknown): Promise<readonly ExportKey[] | undefined> {
  if (!Array.isArray(json) || json.length === 0 || json.length > MOST_KEYS) return undefined;
  try {
    return await Promise.all(json.map((jwk: unknown) => readKey(Object(jwk) as JWK)));
  } catch {
    return undefined;
  }
}

async function readKey({ alg = KEY_ALGORITHM, use = 'enc', ...jwk }: JWK): Promise<ExportKey> {
  // A private key has no business on this way; a key for signatures is a mix-up.
  if (jwk.d !== undefined || use !== 'enc' || alg !== KEY_ALGORITHM) throw new Error('not a public key to seal with');
  const key = await importJWK(jwk, KEY_ALGORITHM);
  if (key instanceof Uint8Array || key.type !== 'public') throw new Error('not a public key to seal with');
  return { kid: jwk.kid ?? (await calculateJwkThumbprint(jwk)), key };
}
