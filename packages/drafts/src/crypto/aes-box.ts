import { type Bytes, joined, randomBytes } from './bytes.js';

const ivBytes = 12;

/** Encrypts with AES-256-GCM: a random 96-bit IV, then the ciphertext with its 128-bit tag. */
export async function encrypted(key: CryptoKey, additionalData: Bytes, plain: Bytes): Promise<Bytes> {
  const iv = randomBytes(ivBytes);
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain);
  return joined(iv, new Uint8Array(box));
}

/** Decrypts what `encrypted` made; undefined when the tag does not fit, which WebCrypto tells as an OperationError. */
export async function decrypted(key: CryptoKey, additionalData: Bytes, box: Bytes): Promise<Bytes | undefined> {
  const algorithm = { name: 'AES-GCM', iv: box.slice(0, ivBytes), additionalData };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, box.slice(ivBytes)));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'OperationError') return undefined;
    throw cause;
  }
}
