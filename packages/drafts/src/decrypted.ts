import type { Bytes } from './bytes.js';

/** Decrypts; undefined when the tag does not fit, which WebCrypto tells as an OperationError. */
export async function decrypted(algorithm: AesGcmParams, key: CryptoKey, box: Bytes): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, box));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'OperationError') return undefined;
    throw cause;
  }
}
