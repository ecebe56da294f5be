import { fromBase64url } from './base64url.js';

/** A JWE in general JSON (RFC 7516, 7.2.1). */
export interface Jwe {
  readonly protected: string;
  readonly unprotected?: Header;
  readonly recipients: readonly { readonly header?: Header; readonly encrypted_key: string }[];
  readonly aad?: string;
  readonly iv: string;
  readonly ciphertext: string;
  readonly tag: string;
}

interface Header {
  readonly alg?: string;
  readonly enc?: string;
  readonly epk?: JsonWebKey;
  readonly apu?: string;
  readonly apv?: string;
}

/** A private key of the operator: it stays in this page's memory. */
export type PrivateKey = JsonWebKey & { readonly crv: string };

const ALGORITHM = 'ECDH-ES+A256KW';
const BITS: Readonly<Record<string, number>> = { 'P-256': 256, 'P-384': 384, 'P-521': 528, X25519: 256 };

/** Opens a JWE with the first of the keys that it is sealed to; undefined when there is none. */
export async function openJwe(jwe: Jwe, keys: readonly PrivateKey[]): Promise<Uint8Array<ArrayBuffer> | undefined> {
  for (const key of keys) {
    for (const recipient of jwe.recipients) {
      const header = { ...(readHeader(jwe.protected) as Header), ...jwe.unprotected, ...recipient.header };
      // Sealed to somebody else: the key does not unwrap, or is of another curve.
      const content = await unwrap(header, recipient.encrypted_key, key).catch(() => undefined);
      if (content) return decrypt(jwe, content);
    }
  }
  return undefined;
}

/** What a JWE says it belongs to; undefined when it does not say. */
export const belongsTo = ({ aad }: Jwe): unknown => (aad === undefined ? undefined : readHeader(aad));

const readHeader = (text: string): unknown => JSON.parse(new TextDecoder().decode(fromBase64url(text)));

async function unwrap(header: Header, encryptedKey: string, key: PrivateKey): Promise<CryptoKey | undefined> {
  const { alg, enc, epk, apu = '', apv = '' } = header;
  if (alg !== ALGORITHM || enc !== 'A256GCM' || epk?.crv !== key.crv) return undefined;
  const secret = await agree(key, epk);
  const info = [
    lengthened(new TextEncoder().encode(ALGORITHM)),
    lengthened(fromBase64url(apu)),
    lengthened(fromBase64url(apv)),
  ];
  // One round of the Concat KDF (NIST SP 800-56A, 5.8.1) gives the 256 bits of the wrapping key.
  const hashed = await crypto.subtle.digest('SHA-256', joined([number(1), secret, ...info, number(256)]));
  const wrapping = await crypto.subtle.importKey('raw', hashed, 'AES-KW', false, ['unwrapKey']);
  return crypto.subtle.unwrapKey('raw', fromBase64url(encryptedKey), wrapping, 'AES-KW', 'AES-GCM', false, ['decrypt']);
}

async function agree(key: PrivateKey, epk: JsonWebKey): Promise<Uint8Array<ArrayBuffer>> {
  const name = key.crv === 'X25519' ? 'X25519' : 'ECDH';
  const algorithm = name === 'X25519' ? { name } : { name, namedCurve: key.crv };
  const { kty = '', crv, x = '', y, d = '' } = key;
  const own = { kty, crv, x, d, ...(y !== undefined && { y }) };
  const priv = await crypto.subtle.importKey('jwk', own, algorithm, false, ['deriveBits']);
  const pub = await crypto.subtle.importKey('jwk', { ...epk, key_ops: [] }, algorithm, false, []);
  return new Uint8Array(await crypto.subtle.deriveBits({ name, public: pub }, priv, BITS[key.crv] ?? 256));
}

async function decrypt(jwe: Jwe, key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  const authenticated = jwe.aad === undefined ? jwe.protected : `${jwe.protected}.${jwe.aad}`;
  const additionalData = new TextEncoder().encode(authenticated);
  const sealed = joined([fromBase64url(jwe.ciphertext), fromBase64url(jwe.tag)]);
  const algorithm = { name: 'AES-GCM', iv: fromBase64url(jwe.iv), additionalData };
  return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed));
}

function number(value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

const lengthened = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => joined([number(bytes.length), bytes]);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
