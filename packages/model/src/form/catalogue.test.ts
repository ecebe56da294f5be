import { describe, expect, it } from 'vitest';
import { example } from '../../test/example-form.js';
import { catalogueOf, placesOf } from '../index.js';

describe('the catalogue', () => {
  it('has each key once, and words for every question and every code', () => {
    const keys = catalogueOf(example).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { words } of placesOf(example).all) expect(keys).toContain(`${words}.label`);
    expect(keys).toEqual(
      expect.arrayContaining([
        'example.title',
        'example.child.title',
        'example.child.name.ifMissing',
        'example.child.status.choice.alone',
        'example.child.yearsNow.because.born',
        'example.family.family.entry',
        'example.needs.difficulty.choice.seeing',
        'example.rules.R-warn',
        'codes.places.home',
        'codes.yesNo.yes',
      ]),
    );
    expect(catalogueOf(example).every(({ source, note }) => source !== '' && note !== '')).toBe(true);
  });
});
