import { describe, expect, it } from 'vitest';
import { INVISIBLE, latinDigits, onlyVisible } from '../index.js';

describe('a text', () => {
  it.each(['O’Brien', "N'Diaye", 'Jose\u0301', '👨‍👩‍👧', 'می‌خواهم', 'क्‍ष', 'a\u200Eb', 'line\nline\ttab', 'ߒߞߏ'])(
    '%j is left as it is',
    (text) => {
      expect(INVISIBLE.test(text)).toBe(false);
      expect(onlyVisible(text)).toBe(text);
    },
  );

  it.each([
    '\u0000',
    '\u0007',
    '\u007F',
    '\u0085',
    '\u202A',
    '\u202E',
    '\u2066',
    '\u2069',
    '\uFEFF',
    '\uD800',
    '\uDC00',
  ])('loses %j, which changes it without being seen', (character) => {
    expect(INVISIBLE.test(`a${character}b`)).toBe(true);
    expect(onlyVisible(`a${character}b${character}`)).toBe('ab');
  });
});

describe('digits', () => {
  it.each([
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['०१२३४५६७८९', '0123456789'],
    ['০১২৩৪৫৬৭৮৯', '0123456789'],
    ['𝟎𝟗𝟘𝟡𝟬', '09090'],
    ['year ٢٠١١!', 'year 2011!'],
    ['12', '12'],
  ])('of %s are read as %s', (text, latin) => {
    expect(latinDigits(text)).toBe(latin);
  });
});
