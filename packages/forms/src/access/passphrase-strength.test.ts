import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passphraseStrength } from './passphrase-strength.js';

const strengthOf = (passphrase: string, worker = 'amina'): string =>
  passphraseStrength({ passphrase, worker, minimum: 8 });

describe('the strength of a passphrase', () => {
  it.each([
    ['', 'short'],
    ['   lamp   ', 'short'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'repeated'],
    ['lamplamplamplamplamp', 'repeated'],
    ['abababab1212', 'repeated'],
    ['abcdefghijkl', 'inOrder'],
    ['qwertyuiop', 'inOrder'],
    ['ضصثقفغعهخ', 'inOrder'],
    ['987654321', 'inOrder'],
    ['17.05.2011', 'digits'],
    ['Amina2011', 'named'],
    ['lampriver', 'weak'],
    ['lamp river stone', 'fair'],
    ['lamp river stone Tuesday', 'strong'],
    ['مصباح نهر حجر ثلاثاء', 'strong'],
  ])('of “%s” is %s', (passphrase, strength) => expect(strengthOf(passphrase)).toBe(strength));

  it('never falls when another word is put behind it', () => {
    const order = ['weak', 'fair', 'strong'];
    const words = fc.constantFrom('lamp', 'river', 'stone', 'boat', 'winter', 'cup');
    fc.assert(
      fc.property(fc.uniqueArray(words, { minLength: 2, maxLength: 5 }), (chosen) => {
        const ranks = chosen.map((_, at) => order.indexOf(strengthOf(chosen.slice(0, at + 1).join(' '))));
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
      }),
    );
  });

  it('is told of anything that can be typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (typed, worker) => {
        expect(strengthOf(typed, worker)).toBeTypeOf('string');
      }),
    );
  });
});
