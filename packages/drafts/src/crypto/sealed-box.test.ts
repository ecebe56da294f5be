import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '@amparo/model';
import { type Bytes, randomBytes } from './bytes.js';
import { paddedSize } from './padding.js';
import { type Binding, boxHead, encode, seal as sealBox, unsealBytes } from './sealed-box.js';

const key = await crypto.subtle.importKey('raw', randomBytes(32), 'AES-GCM', false, ['encrypt', 'decrypt']);

const seal = (opener: CryptoKey, binding: Binding, encoded: Bytes) =>
  sealBox(opener, { secret: 700, binding }, encoded);

async function unseal(opener: CryptoKey, binding: Binding, sealed: unknown): Promise<unknown> {
  const head = boxHead(sealed);
  const text = head && (await unsealBytes(opener, head, binding));
  return text && (JSON.parse(new TextDecoder().decode(text)) as unknown);
}

const binding = ['draft', 'a-row', 'a-draft', 'registration', '1.0.0', 7];

describe('a sealed box', () => {
  it('gives back any answers it was given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const sealed = await seal(key, binding, encode(value as Json));
        expect(JSON.stringify(await unseal(key, binding, sealed))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('does not open when any one of its bytes is flipped', async () => {
    const sealed = await seal(key, binding, encode({ givenName: 'Amina' }));
    for (let at = 0; at < sealed.length; at += 1) {
      const damaged = sealed.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      expect(await unseal(key, binding, damaged), `byte ${String(at)}`).toBeUndefined();
    }
    expect(await unseal(key, binding, sealed)).toEqual({ givenName: 'Amina' });
  });

  it('does not open under another draft, form, form version or revision', async () => {
    const sealed = await seal(key, binding, encode('told once'));
    for (const [at, part] of binding.entries()) {
      const other = binding.with(at, typeof part === 'number' ? part - 1 : `${part}x`);
      expect(await unseal(key, other, sealed)).toBeUndefined();
    }
  });

  it('refuses foreign and cut-off records without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.uint8Array({ maxLength: 64 })), async (foreign) => {
        expect(await unseal(key, binding, foreign)).toBeUndefined();
      }),
    );
    expect(await unseal(key, binding, Uint8Array.from([2, 1, 0, 0, ...randomBytes(40)]))).toBeUndefined();
  });

  it('tells by its size only the step, never how much was typed', async () => {
    const short = await seal(key, binding, encode('x'));
    const long = await seal(key, binding, encode('x'.repeat(4_000)));
    expect(short.length).toBe(long.length);
    expect([1, 4_093, 16_381, 65_533, 262_141, 524_285].map(paddedSize)).toEqual(
      [16, 16, 64, 256, 512, 768].map((kilobytes, at) => (at === 0 ? 4 : kilobytes) * 1024),
    );
  });
});
