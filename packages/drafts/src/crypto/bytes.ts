/** Bytes over a buffer of their own, as WebCrypto demands them. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export const toHex = (bytes: Iterable<number> | ArrayLike<number>): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Two runs of bytes as one. */
export function joined(head: ArrayLike<number>, tail: ArrayLike<number>): Bytes {
  const bytes = new Uint8Array(head.length + tail.length);
  bytes.set(head);
  bytes.set(tail, head.length);
  return bytes;
}

/** Reads so many bytes of hexadecimal text; undefined when it is anything else. */
export function fromHex(text: unknown, length: number): Bytes | undefined {
  if (typeof text !== 'string' || text.length !== 2 * length || !/^[0-9a-f]*$/.test(text)) return undefined;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** Compares what two reads of one record gave: both absent, or the same bytes. */
export function sameStored(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (!(one instanceof Uint8Array) || !(other instanceof Uint8Array)) {
    // A foreign record has no bytes to compare; it counts as unchanged while both reads are foreign.
    return !(one instanceof Uint8Array) && !(other instanceof Uint8Array);
  }
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
