import { catalogueOf, isGroup, isList, isQuestion, placesOf } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { definitions } from './definitions.js';

it('the words of a block are the same wherever it is asked, in every form', () => {
  const seen = new Map<string, string>();
  for (const { words, asked } of definitions.flatMap((form) => placesOf(form).all)) {
    const { hint, guidance } = asked.options;
    const said = JSON.stringify([asked.kind, asked.label, hint, guidance]);
    expect([words, seen.get(words) ?? said]).toEqual([words, said]);
    seen.set(words, said);
  }
  expect(seen.has('blocks.person.personFullName')).toBe(true);
});

describe.each(definitions.map((form) => [form.id, form] as const))('the words of %s', (_, form) => {
  const places = placesOf(form).all;
  const entries = catalogueOf(form);

  it('tell in a whole sentence what to do when a required answer is missing', () => {
    for (const { asked, path } of places.filter(({ asked }) => isQuestion(asked)))
      if ('required' in asked.options)
        expect([path, asked.options.ifMissing]).toEqual([path, expect.stringMatching(/^\p{Lu}.+\.$/u)]);
  });

  it('speak to the child and to the worker in whole sentences', () => {
    const sentences = entries.filter(
      ({ key }) => /\.(hint|guidance|ifMissing)$/.test(key) || key.includes('.because.'),
    );
    expect(sentences.filter(({ source }) => !/[.?!]$/.test(source))).toEqual([]);
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
