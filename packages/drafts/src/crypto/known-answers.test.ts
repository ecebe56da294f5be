import { argon2id } from '@noble/hashes/argon2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decrypted } from './aes-box.js';
import { argon2idAsync } from './argon2.js';
import { type Bytes, fromHex, toHex, utf8 } from './bytes.js';
import type { Derivation } from './derivation.js';

const bytes = (hex: string): Bytes => fromHex(hex, hex.length / 2) ?? new Uint8Array();
const repeated = (byte: string, count: number): Bytes => bytes(byte.repeat(count));

describe('what the vault is built of', () => {
  it('stretches as the reference implementation of Argon2id does', async () => {
    const stretched = async (derivation: Derivation) =>
      toHex(await argon2idAsync(utf8('password'), utf8('somesalt'), derivation));
    expect(await stretched({ t: 2, m: 256, p: 1 })).toBe(
      '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe',
    );
    expect(await stretched({ t: 2, m: 256, p: 2 })).toBe(
      '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037',
    );
  });

  it('stretches as another implementation, which meets RFC 9106, 5.3, does at any cost', async () => {
    const byRfc = { t: 3, m: 32, p: 4, key: repeated('03', 8), personalization: repeated('04', 12), dkLen: 32 };
    expect(toHex(argon2id(repeated('01', 32), repeated('02', 16), byRfc))).toBe(
      '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
    );
    const text = fc.uint8Array({ maxLength: 200 }).map((typed) => new Uint8Array(typed));
    const salts = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((salt) => new Uint8Array(salt));
    const costs = fc
      .record({
        t: fc.integer({ min: 1, max: 4 }),
        p: fc.integer({ min: 1, max: 4 }),
        more: fc.integer({ min: 0, max: 700 }),
      })
      .map(({ t, p, more }) => ({ t, p, m: 8 * p + more }));
    await fc.assert(
      fc.asyncProperty(text, salts, costs, async (typed, salt, cost) => {
        const other = argon2id(typed, salt, { ...cost, dkLen: 32 });
        expect(toHex(await argon2idAsync(typed, salt, cost))).toBe(toHex(other));
      }),
    );
  });

  it('derives as RFC 5869, A.1, says of HKDF with SHA-256', async () => {
    const base = await crypto.subtle.importKey('raw', repeated('0b', 22), 'HKDF', false, ['deriveBits']);
    const hkdf = {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: bytes('000102030405060708090a0b0c'),
      info: bytes('f0f1f2f3f4f5f6f7f8f9'),
    };
    expect(toHex(new Uint8Array(await crypto.subtle.deriveBits(hkdf, base, 42 * 8)))).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
  });

  it('opens test case 16 of the specification of GCM, with its tag and additional data', async () => {
    const raw = bytes('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308');
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const box = bytes(
      'cafebabefacedbaddecaf888' +
        '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
        '76fc6ece0f4e1768cddf8853bb2d551b',
    );
    const plain = await decrypted(key, bytes('feedfacedeadbeeffeedfacedeadbeefabaddad2'), box);
    expect(plain && toHex(plain)).toBe(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    );
  });
});
