import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCaseCode, makeCaseCode } from '../index.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U';
const caseCodes = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(makeCaseCode);
const bare = (code: string): string[] => [...code.replaceAll('-', '')];

describe('a case code', () => {
  it('is right as it was made, in small letters, and with O, I and L for 0, 1 and 1', () => {
    fc.assert(
      fc.property(caseCodes, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z*~$=U]$/);
        expect(isCaseCode(code)).toBe(true);
        expect(isCaseCode(` ${code.toLowerCase().replaceAll('-', ' ')}`)).toBe(true);
        expect(isCaseCode(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(true);
      }),
    );
  });

  it('is found wrong with any single wrong character', () => {
    const index = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(caseCodes, index, fc.constantFrom(...ALPHABET), (code, at, character) => {
        const characters = bare(code);
        fc.pre(characters[at] !== character);
        expect(isCaseCode(characters.with(at, character).join(''))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('is found wrong when two different neighbours are swapped', () => {
    fc.assert(
      fc.property(caseCodes, fc.integer({ min: 0, max: 9 }), (code, at) => {
        const characters = bare(code);
        const [one = '', other = ''] = [characters[at], characters[at + 1]];
        fc.pre(one !== other);
        expect(
          isCaseCode(
            characters
              .with(at, other)
              .with(at + 1, one)
              .join(''),
          ),
        ).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('needs ten random bytes', () => {
    expect(() => makeCaseCode(new Uint8Array(9))).toThrow(RangeError);
  });

  it.each(['', '-', '4KQ7M', '4KQ7M-2XWTB-99', 'Aya Hassan'])('%j is none', (text) => {
    expect(isCaseCode(text)).toBe(false);
  });
});
