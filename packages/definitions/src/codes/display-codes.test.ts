import { describe, expect, it } from 'vitest';
import { countries } from './countries.js';
import { languages } from './languages.js';

describe('codes whose words the platform knows', () => {
  it.each([
    ['region', Object.keys(countries.labels), 249],
    ['language', Object.keys(languages.labels), 129],
  ] as const)('each %s has a name, and stands in the list once', (type, list, count) => {
    const names = new Intl.DisplayNames(['en'], { type, fallback: 'none' });
    expect(list).toHaveLength(count);
    expect(list.filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  it('offers the languages of the routes that the guidance speaks of', () => {
    for (const code of ['ar', 'ti', 'so', 'ps', 'fa', 'fr', 'es', 'ht', 'rhg', 'wo', 'ha', 'ckb', 'am'])
      expect(Object.keys(languages.labels)).toContain(code);
  });
});
