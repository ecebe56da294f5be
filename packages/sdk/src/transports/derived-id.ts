/**
 * Derives a lower-case UUID (RFC 9562, version 8) from texts: the same for the same texts, on every device and for good,
 * so that a row that is sent twice is one row.
 */
export async function derivedUuid(...from: readonly string[]): Promise<string> {
  const bytes = (await digest(from)).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [0, 8, 12, 16, 20].map((at, n, all) => hex.slice(at, all[n + 1] ?? 32)).join('-');
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SIGNS = `${LETTERS}0123456789`;

/**
 * Derives a DHIS2 identifier, 11 letters and digits that begin with a letter, from texts: the same for the same texts. Of
 * about 65 bits, so that a hundred million of them meet with a chance of one in several thousand.
 */
export async function derivedUid(...from: readonly string[]): Promise<string> {
  const bytes = await digest(from);
  let rest = bytes.slice(0, 16).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const take = (signs: string): string => {
    const size = BigInt(signs.length);
    const sign = signs[Number(rest % size)] ?? '';
    rest /= size;
    return sign;
  };
  return take(LETTERS) + Array.from({ length: 10 }, () => take(SIGNS)).join('');
}

async function digest(from: readonly string[]): Promise<Uint8Array> {
  // As JSON, so that no two lists of texts run into the same.
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(from))));
}
