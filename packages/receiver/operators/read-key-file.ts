import type { PrivateKey } from './open-jwe.js';

/** Reads private keys (JWK, or a set of them) from a file; undefined when there is none in it. */
export async function readKeyFile(file: Blob): Promise<readonly PrivateKey[] | undefined> {
  try {
    const json = JSON.parse(await file.text()) as { readonly keys?: readonly JsonWebKey[] } & JsonWebKey;
    const keys = (json.keys ?? [json]).filter(isPrivate);
    return keys.length > 0 ? keys : undefined;
  } catch {
    return undefined;
  }
}

const isPrivate = (key: JsonWebKey): key is PrivateKey =>
  (key.kty === 'EC' || key.kty === 'OKP') && typeof key.d === 'string' && typeof key.crv === 'string';
