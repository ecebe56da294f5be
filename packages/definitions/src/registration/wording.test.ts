import { catalogueOf, isGroup, isList, placesOf } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { registration } from './registration.js';

const places = placesOf(registration).all;
const entries = catalogueOf(registration);

describe('the words of the registration', () => {
  it('are the same wherever a person is asked about', () => {
    const seen = new Map<string, string>();
    for (const { words, asked } of places) {
      const { hint, guidance } = asked.options;
      const said = JSON.stringify([asked.kind, asked.label, hint, guidance]);
      expect([words, seen.get(words) ?? said]).toEqual([words, said]);
      seen.set(words, said);
    }
    expect(places.filter(({ words }) => words === 'blocks.person.personFullName')).toHaveLength(6);
  });

  it('tell in a whole sentence what to do when a required answer is missing', () => {
    const required = places.flatMap(({ asked, path }) =>
      isList(asked) || isGroup(asked) || asked.options.required === undefined
        ? []
        : [[path, asked.options.ifMissing] as const],
    );
    expect(required).toHaveLength(9);
    for (const [path, sentence] of required)
      expect([path, sentence]).toEqual([path, expect.stringMatching(/^\p{Lu}.+\.$/u)]);
  });

  it('speak to the child and to the worker in whole sentences', () => {
    const sentences = entries.filter(
      ({ key }) => /\.(hint|guidance|ifMissing)$/.test(key) || key.includes('.because.'),
    );
    expect(sentences.filter(({ source }) => !/[.?]$/.test(source))).toEqual([]);
  });

  it('carry no straight quotes, which translators would have to guess at', () => {
    expect(entries.filter(({ source }) => /['"]/.test(source)).map(({ key }) => key)).toEqual([]);
  });

  it('never call the form official', () => {
    expect(entries.filter(({ source }) => /official/i.test(source))).toEqual([]);
  });

  it('protect every question by a class, and name where each comes from', () => {
    const bare = places.filter(
      ({ asked }) =>
        !isList(asked) && !isGroup(asked) && (asked.options.sensitivity === undefined || !asked.options.source),
    );
    expect(bare.map(({ path }) => path)).toEqual([]);
  });
});
