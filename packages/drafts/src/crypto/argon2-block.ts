// Halves of 64-bit words as signed 32-bit integers alone, and one loop over them: what exceeds a signed integer is a
// floating-point number to an engine, and Firefox 140 computes with those some thirty times slower.

/** 32-bit halves in a block of 1 KiB: 128 words of 64 bits, the low half of each first. */
export const blockHalves = 256;

// The words of one quarter-round after the other: eight rows of sixteen words, then eight columns of eight pairs.
const quarters = Int32Array.from(
  [
    ...Array.from({ length: 8 }, (_, row) => (word: number) => 16 * row + word),
    ...Array.from({ length: 8 }, (_, column) => (word: number) => 2 * column + 16 * (word >> 1) + (word & 1)),
  ].flatMap((place) =>
    [
      [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15],
      [0, 5, 10, 15, 1, 6, 11, 12, 2, 7, 8, 13, 3, 4, 9, 14],
    ].flatMap((words) => words.map((word) => 2 * place(word))),
  ),
);

const mixed = new Int32Array(blockHalves);

/** Where in the memory the two blocks stand that are mixed, and the one that takes the outcome. */
export interface Blocks {
  readonly one: number;
  readonly other: number;
  readonly to: number;
  /** Whether the outcome is added to what stands there, as in all passes but the first. */
  readonly added: boolean;
}

/** The compression function G of RFC 9106, 3.5; places are counted in halves. */
export function mix(memory: Int32Array, { one, other, to, added }: Blocks): void {
  for (let at = 0; at < blockHalves; at += 1) {
    const both = (memory[one + at] as number) ^ (memory[other + at] as number);
    mixed[at] = both;
    memory[to + at] = added ? both ^ (memory[to + at] as number) : both;
  }
  permute(mixed);
  for (let at = 0; at < blockHalves; at += 1) memory[to + at] = (memory[to + at] as number) ^ (mixed[at] as number);
}

/** Overwrites what the last block left behind. */
export const forgetMixed = (): void => {
  mixed.fill(0);
};

/** The high half of the product of two halves, taken as unsigned. */
export function highOfProduct(one: number, other: number): number {
  const lows = Math.imul(one & 0xffff, other & 0xffff);
  const left = Math.imul(one >>> 16, other & 0xffff);
  const right = Math.imul(one & 0xffff, other >>> 16);
  const middle = (lows >>> 16) + (left & 0xffff) + (right & 0xffff);
  return (Math.imul(one >>> 16, other >>> 16) + (((left >>> 16) + (right >>> 16) + (middle >>> 16)) | 0)) | 0;
}

function permute(words: Int32Array): void {
  for (let at = 0; at < quarters.length; at += 4) {
    const a = quarters[at] as number;
    const b = quarters[at + 1] as number;
    const c = quarters[at + 2] as number;
    const d = quarters[at + 3] as number;
    multiplyAdd(words, a, b);
    swap(words, d, a);
    multiplyAdd(words, c, d);
    turn24(words, b, c);
    multiplyAdd(words, a, b);
    turn16(words, d, a);
    multiplyAdd(words, c, d);
    turn63(words, b, c);
  }
}

/** x becomes x + y + 2 · low half of x · low half of y. */
function multiplyAdd(words: Int32Array, x: number, y: number): void {
  const xLow = words[x] as number;
  const yLow = words[y] as number;
  const product = Math.imul(xLow, yLow);
  const twice = product << 1;
  const sum = (xLow + yLow) | 0;
  const low = (sum + twice) | 0;
  const carried = carry(xLow, yLow, sum) + carry(sum, twice, low);
  const twiceHigh = (highOfProduct(xLow, yLow) << 1) | (product >>> 31);
  const high = ((words[x + 1] as number) + (words[y + 1] as number)) | 0;
  words[x] = low;
  words[x + 1] = (high + ((twiceHigh + carried) | 0)) | 0;
}

const carry = (one: number, other: number, sum: number): number => ((one & other) | ((one | other) & ~sum)) >>> 31;

// z becomes z xor x, turned right by 32, 24, 16 or 63 bits.
function swap(words: Int32Array, z: number, x: number): void {
  const low = (words[z] as number) ^ (words[x] as number);
  const high = (words[z + 1] as number) ^ (words[x + 1] as number);
  words[z] = high;
  words[z + 1] = low;
}

function turn24(words: Int32Array, z: number, x: number): void {
  const low = (words[z] as number) ^ (words[x] as number);
  const high = (words[z + 1] as number) ^ (words[x + 1] as number);
  words[z] = (low >>> 24) | (high << 8);
  words[z + 1] = (high >>> 24) | (low << 8);
}

function turn16(words: Int32Array, z: number, x: number): void {
  const low = (words[z] as number) ^ (words[x] as number);
  const high = (words[z + 1] as number) ^ (words[x + 1] as number);
  words[z] = (low >>> 16) | (high << 16);
  words[z + 1] = (high >>> 16) | (low << 16);
}

function turn63(words: Int32Array, z: number, x: number): void {
  const low = (words[z] as number) ^ (words[x] as number);
  const high = (words[z + 1] as number) ^ (words[x + 1] as number);
  words[z] = (low << 1) | (high >>> 31);
  words[z + 1] = (high << 1) | (low >>> 31);
}
