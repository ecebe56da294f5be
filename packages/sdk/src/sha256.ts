/** Hashes bytes, in lower-case hexadecimal; throws a TypeError where the page is no secure context. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Plain HTTP pages have no SubtleCrypto; lib.dom says otherwise.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) throw new TypeError('Sending needs HTTPS.');
  const hash = await subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
