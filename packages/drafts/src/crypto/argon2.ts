// Its own chunk: a page whose vault stays closed never loads it.
import { blake2b } from '@noble/hashes/blake2.js';
import { type Blocks, blockHalves, forgetMixed, highOfProduct, mix } from './argon2-block.js';
import { type Bytes, joined } from './bytes.js';
import type { Derivation } from './derivation.js';
import { taskOfItsOwn } from './task-of-its-own.js';

const slices = 4;
const sliceMs = 10;

interface Memory {
  readonly halves: Int32Array<ArrayBuffer>;
  readonly derivation: Derivation;
  /** Blocks in a lane, and in a quarter of one. */
  readonly lane: number;
  readonly segment: number;
}

/**
 * Argon2id, version 1.3, of RFC 9106, without a secret and associated data: 32 bytes. The work is done in slices of
 * 10 ms with the page free between them.
 */
export async function argon2idAsync(password: Bytes, salt: Bytes, derivation: Derivation): Promise<Bytes> {
  const memory = begun(password, salt, derivation);
  let since = performance.now();
  for (const _ of filled(memory)) {
    if (performance.now() - since < sliceMs) continue;
    await taskOfItsOwn();
    since = performance.now();
  }
  const last = lastOf(memory);
  memory.halves.fill(0);
  forgetMixed();
  return longHash(last, 32);
}

const le32 = (...numbers: readonly number[]): Bytes => {
  const bytes = new DataView(new ArrayBuffer(4 * numbers.length));
  numbers.forEach((number, at) => {
    bytes.setUint32(4 * at, number, true);
  });
  return new Uint8Array(bytes.buffer);
};

const all = (...parts: readonly Bytes[]): Bytes => parts.reduce((head, tail) => joined(head, tail), new Uint8Array());

function begun(password: Bytes, salt: Bytes, derivation: Derivation): Memory {
  const { t, m, p } = derivation;
  const segment = Math.floor(m / (slices * p));
  const lane = slices * segment;
  const bytes = new Uint8Array(1024 * lane * p);
  const [passwordLength, saltLength] = [le32(password.length), le32(salt.length)];
  const costs = le32(p, 32, m, t, 0x13, 2);
  const seed = new Uint8Array(blake2b(all(costs, passwordLength, password, saltLength, salt, le32(0, 0))));
  for (let at = 0; at < p; at += 1)
    for (const block of [0, 1]) bytes.set(longHash(all(seed, le32(block, at)), 1024), 1024 * (at * lane + block));
  seed.fill(0);
  return { halves: new Int32Array(bytes.buffer), derivation, lane, segment };
}

/** The hash of any length, H' of RFC 9106, 3.3. */
function longHash(bytes: Bytes, length: number): Bytes {
  const head = joined(le32(length), bytes);
  if (length <= 64) return new Uint8Array(blake2b(head, { dkLen: length }));
  const out = new Uint8Array(length);
  let hash = blake2b(head);
  let at = 0;
  for (; length - at > 64; at += 32) {
    out.set(hash.subarray(0, 32), at);
    const left = length - at - 32;
    hash = blake2b(hash, { dkLen: Math.min(left, 64) });
  }
  out.set(hash, at);
  return out;
}

interface Segment {
  readonly pass: number;
  readonly slice: number;
  readonly lane: number;
}

function* filled(memory: Memory): Generator<undefined, void> {
  const { t, p } = memory.derivation;
  for (let pass = 0; pass < t; pass += 1)
    for (let slice = 0; slice < slices; slice += 1)
      for (let lane = 0; lane < p; lane += 1) yield* filledSegment(memory, { pass, slice, lane });
}

function* filledSegment(memory: Memory, segment: Segment): Generator<undefined, void> {
  const { halves, lane: length } = memory;
  const { pass, slice, lane } = segment;
  const addresses = pass === 0 && slice < slices / 2 ? addressesOf(memory, segment) : undefined;
  for (let index = pass === 0 && slice === 0 ? 2 : 0; index < memory.segment; index += 1) {
    const column = slice * memory.segment + index;
    const before = blockHalves * (lane * length + ((column + length - 1) % length));
    const from = addresses ? addresses(index) : halves;
    const at = addresses ? 2 * (index & 127) : before;
    const of = pass === 0 && slice === 0 ? lane : ((from[at + 1] ?? 0) >>> 0) % memory.derivation.p;
    const other = of * length + reference(memory, segment, { index, low: from[at] ?? 0, own: of === lane });
    const to = blockHalves * (lane * length + column);
    mix(halves, { one: before, other: blockHalves * other, to, added: pass > 0 });
    yield;
  }
}

/** Where the first half of the first pass looks, whatever the password is: RFC 9106, 3.4.1.2. */
function addressesOf({ derivation: { t, p }, lane: length }: Memory, { pass, slice, lane }: Segment) {
  const halves = new Int32Array(3 * blockHalves); // the addresses, what they are made of, and nothing
  const blocks: Omit<Blocks, 'one'> = { other: 2 * blockHalves, to: 0, added: false };
  [pass, lane, slice, length * p, t, 2].forEach((number, at) => (halves[blockHalves + 2 * at] = number));
  let made = 0;
  return (index: number): Int32Array => {
    while (made <= index >> 7) {
      made += 1;
      halves[blockHalves + 12] = made;
      mix(halves, { ...blocks, one: blockHalves });
      mix(halves, { ...blocks, one: 0 });
    }
    return halves;
  };
}

interface Reference {
  readonly index: number;
  readonly low: number;
  readonly own: boolean;
}

/** The block of a lane that is mixed in: RFC 9106, 3.4.2. */
function reference({ lane, segment }: Memory, { pass, slice }: Segment, { index, low, own }: Reference): number {
  const done = pass === 0 ? slice * segment : lane - segment;
  const area = own ? done + index - 1 : done - (index === 0 ? 1 : 0);
  const start = pass > 0 && slice < slices - 1 ? (slice + 1) * segment : 0;
  const back = highOfProduct(area, highOfProduct(low, low)) >>> 0;
  return (start + area - 1 - back) % lane;
}

function lastOf({ halves, derivation: { p }, lane }: Memory): Bytes {
  const last = new Int32Array(blockHalves);
  for (let of = 1; of <= p; of += 1)
    for (let at = 0; at < blockHalves; at += 1)
      last[at] = (last[at] ?? 0) ^ (halves[blockHalves * (of * lane - 1) + at] ?? 0);
  return new Uint8Array(last.buffer);
}
