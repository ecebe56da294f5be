import type { Bytes } from './bytes.js';

const KB = 1024;
const steps = [4 * KB, 16 * KB, 64 * KB, 256 * KB] as const;
const largest = 256 * KB;
const lengthBytes = 4;

/** The size in bytes that a text of so many bytes takes: 4, 16, 64 or 256 KB, then multiples of 256 KB. */
export function paddedSize(length: number): number {
  const needed = length + lengthBytes;
  return steps.find((step) => needed <= step) ?? Math.ceil(needed / largest) * largest;
}

/** Hides the length of what was typed: the sealed record's size on disk tells only the step. */
export function pad(text: Bytes): Bytes {
  const padded = new Uint8Array(paddedSize(text.length));
  new DataView(padded.buffer).setUint32(0, text.length);
  padded.set(text, lengthBytes);
  return padded;
}

/** Takes the padding off; undefined when the length does not fit. */
export function unpad(padded: Bytes): Bytes | undefined {
  if (padded.length < lengthBytes) return undefined;
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  return length > padded.length - lengthBytes ? undefined : padded.subarray(lengthBytes, lengthBytes + length);
}
