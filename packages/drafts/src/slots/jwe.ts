import { type Bytes, joined, utf8 } from '../crypto/bytes.js';
import { fieldsOf, parsed } from '../fields.js';
import { fromBase64Url, toBase64Url } from './base64-url.js';

const ENCRYPTION = 'A256GCM';
const TAG_BYTES = 16;

/** The two kinds of key that browsers and Node agree on in WebCrypto. */
const curves: Readonly<Record<string, EcKeyImportParams>> = {
  'P-256': { name: 'ECDH', namedCurve: 'P-256' },
  X25519: { name: 'X25519' } as EcKeyImportParams,
};

/** Whether a key is one that `sealTo` can seal to. */
export const isSealingKey = ({ kty, crv = '' }: JsonWebKey): boolean =>
  (kty === 'EC' && crv === 'P-256') || (kty === 'OKP' && crv === 'X25519');

/** The parts of a public key that matter, and nothing of a private one. */
export function publicPart({ kty = '', crv = '', x = '', y }: JsonWebKey): JsonWebKey {
  return y === undefined ? { kty, crv, x } : { kty, crv, x, y };
}

/** The thumbprint of a public key (RFC 7638), by which people compare keys. */
export async function thumbprintOf({ kty, crv, x, y }: JsonWebKey): Promise<string> {
  const members = y === undefined ? { crv, kty, x } : { crv, kty, x, y };
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(JSON.stringify(members)))));
}

/** Seals bytes to a public key as compact JWE (RFC 7516): ECDH-ES, A256GCM, so that any JOSE library opens it. */
export async function sealTo(publicKey: JsonWebKey, plain: Bytes): Promise<string> {
  const algorithm = curveOf(publicKey);
  const own = await crypto.subtle.generateKey(algorithm, false, ['deriveBits']);
  const theirs = await crypto.subtle.importKey('jwk', publicPart(publicKey), algorithm, false, []);
  const epk = publicPart(await crypto.subtle.exportKey('jwk', own.publicKey));
  const header = toBase64Url(
    utf8(JSON.stringify({ alg: 'ECDH-ES', enc: ENCRYPTION, epk, kid: await thumbprintOf(publicPart(publicKey)) })),
  );
  const key = await agreedKey(algorithm, own.privateKey, theirs);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const box = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(header) }, key, plain),
  );
  const parts = [iv, box.slice(0, -TAG_BYTES), box.slice(-TAG_BYTES)].map((part) => toBase64Url(part));
  return [header, '', ...parts].join('.');
}

/** Opens what was sealed to a private key; undefined when it is another's or damaged. */
export async function openSealed(jwe: string, privateKey: JsonWebKey): Promise<Bytes | undefined> {
  const [header = '', encryptedKey, iv, text, tag, ...more] = jwe.split('.');
  const { alg, enc, epk } = fieldsOf(parsed(new TextDecoder().decode(fromBase64Url(header) ?? new Uint8Array())));
  if (alg !== 'ECDH-ES' || enc !== ENCRYPTION || encryptedKey !== '' || more.length > 0) return undefined;
  const sender = fieldsOf(epk) as JsonWebKey;
  const [ivBytes, textBytes, tagBytes] = [iv, text, tag].map((part) => fromBase64Url(part ?? ''));
  if (!isSealingKey(sender) || sender.crv !== privateKey.crv || !ivBytes || !textBytes || !tagBytes) return undefined;
  const algorithm = curveOf(privateKey);
  try {
    const theirs = await crypto.subtle.importKey('jwk', publicPart(sender), algorithm, false, []);
    const { key_ops: _, ...own } = privateKey;
    const ours = await crypto.subtle.importKey('jwk', own, algorithm, false, ['deriveBits']);
    const key = await agreedKey(algorithm, ours, theirs);
    const gcm = { name: 'AES-GCM', iv: ivBytes, additionalData: utf8(header) };
    return new Uint8Array(await crypto.subtle.decrypt(gcm, key, joined(textBytes, tagBytes)));
  } catch (cause) {
    if (cause instanceof DOMException) return undefined;
    throw cause;
  }
}

function curveOf({ crv = '' }: JsonWebKey): EcKeyImportParams {
  const algorithm = curves[crv];
  if (!algorithm) throw new Error('The key is neither of P-256 nor of X25519. Give a JWK of one of them.');
  return algorithm;
}

async function agreedKey(algorithm: EcKeyImportParams, own: CryptoKey, theirs: CryptoKey): Promise<CryptoKey> {
  const agreement = { ...algorithm, public: theirs };
  const shared = new Uint8Array(await crypto.subtle.deriveBits(agreement, own, 256));
  return crypto.subtle.importKey('raw', await concatKdf(shared), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** The key of one round of Concat KDF over SHA-256 (RFC 7518, 4.6.2), without party information. */
export async function concatKdf(
  shared: Bytes,
  { partyU = '', partyV = '', enc = ENCRYPTION, bits = 256 } = {},
): Promise<Bytes> {
  const number = (value: number): Bytes => new Uint8Array(new Uint32Array([value]).buffer).reverse();
  const withLength = (text: string): Bytes => joined(number(text.length), utf8(text));
  const info = [enc, partyU, partyV].map(withLength).reduce((head, tail) => joined(head, tail));
  const message = joined(joined(number(1), shared), joined(info, number(bits)));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', message)).slice(0, bits / 8);
}
