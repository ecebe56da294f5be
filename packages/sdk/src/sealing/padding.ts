const SMALLEST = 4 * 1024;
const LARGEST_STEP = 256 * 1024;
const BLANK = 0x20;
const END = 0x80;

/** Lengthens a JSON text with blanks, which every reader of JSON skips, so that its size tells only the step. */
export const padText = (json: string): Uint8Array<ArrayBuffer> => {
  const bytes = new TextEncoder().encode(json);
  const padded = new Uint8Array(sizeFor(bytes.length)).fill(BLANK);
  padded.set(bytes);
  return padded;
};

/** Lengthens a content by a byte of 0x80 and zeros (ISO/IEC 7816-4), which nothing but their end is mistaken for. */
export function padContent(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(sizeFor(content.length + 1));
  padded.set(content);
  padded[content.length] = END;
  return padded;
}

/** Takes that off; undefined when it is not there. */
export function unpadContent(padded: Uint8Array): Uint8Array | undefined {
  const end = padded.findLastIndex((byte) => byte !== 0);
  return padded[end] === END ? padded.subarray(0, end) : undefined;
}

// 4, 16, 64, 256 KB, then multiples of 256 KB, as drafts are padded.
function sizeFor(length: number): number {
  let step = SMALLEST;
  while (step < length && step < LARGEST_STEP) step *= 4;
  return Math.ceil(length / step) * step;
}
