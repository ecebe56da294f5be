import type { Bytes } from './bytes.js';

const smallest = 4 * 1024;
const largest = 256 * 1024;
const lengthBytes = 4;

/** The size in bytes that a text of so many bytes takes: 4, 16, 64 or 256 KB, then multiples of 256 KB. */
export function paddedSize(length: number): number {
  const needed = length + lengthBytes;
  let step = smallest;
  while (step < needed && step < largest) step *= 4;
  return Math.ceil(needed / step) * step;
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
