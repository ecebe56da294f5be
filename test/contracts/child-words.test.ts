import { assent } from '@amparo/definitions';
import { isQuestion, known, placesOf } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { lengths, LONGEST, OF_THE_OFFICE } from './plain-words.js';

// ASS-08 asks for a reading level per band, and gives no measure. Ours (DESIGN): words in a sentence, and no words of the office
// below fifteen.
const LONGEST_TOLD = {
  assentExplainedLittle: 8,
  assentExplainedSimple: 16,
  assentExplainedPlain: 18,
  assentExplained: LONGEST,
};

const places = placesOf(assent).all.filter(({ path }) => !path.startsWith('mark.oralAssentWitness'));
const hints = places.flatMap(({ path, asked: { options } }) =>
  options.hint === undefined ? [] : [[path, options.hint] as const],
);

// Words in a sentence, as in what a child of the same age is told first.
const LONGEST_HINT = { '0-5': 8, '12-14': 18, '15-17': LONGEST };

/** What is said under a question in the words for a band; those for a child of 6 to 11 are the hints themselves. */
const saidTo = (band: keyof typeof LONGEST_HINT) =>
  places.flatMap(({ path, asked }) => {
    const said = isQuestion(asked) ? asked.options.hints?.words[band] : undefined;
    return said === undefined ? [] : [[path, said] as const];
  });

function toldTo(key: string): readonly string[] {
  const place = places.find(({ path }) => path === `explanation.${key}`);
  if (!place || !isQuestion(place.asked)) throw new Error(`There is no ${key}.`);
  const question = known(place.asked);
  return 'codes' in question && question.codes ? Object.values(question.codes.labels) : [];
}

describe('ASS-08: the words for each age', () => {
  it.each(Object.entries(LONGEST_TOLD))('%s has no sentence of more than %i words', (key, most) => {
    const words = toldTo(key);
    expect(words.length).toBeGreaterThan(3);
    expect(words.filter((text) => Math.max(...lengths(text)) > most)).toEqual([]);
  });

  it('grow with the age', () => {
    // From fifteen on they are points to be told, and no sentences.
    const means = ['assentExplainedLittle', 'assentExplainedSimple', 'assentExplainedPlain'].map((key) => {
      const all = toldTo(key).flatMap(lengths);
      return all.reduce((sum, each) => sum + each, 0) / all.length;
    });
    expect(means).toEqual(means.toSorted((one, other) => one - other));
  });

  it.each(['assentExplainedLittle', 'assentExplainedSimple', 'assentExplainedPlain'])(
    '%s has no word of the office',
    (key) => {
      expect(toldTo(key).filter((text) => OF_THE_OFFICE.test(text))).toEqual([]);
    },
  );

  it('ask each permission, and have it said back, in the words of every age', () => {
    const asked = places.filter(({ path, asked: { kind } }) => kind === 'grant' || path.endsWith('.assentBackToYou'));
    expect(asked).toHaveLength(11);
    for (const { path, asked: each } of asked) {
      const hints = isQuestion(each) ? each.options.hints : undefined;
      expect([path, Object.keys(hints?.words ?? {})]).toEqual([path, ['0-5', '12-14', '15-17']]);
      const said = [each.options.hint, ...Object.values(hints?.words ?? {})];
      expect([path, new Set(said).size]).toEqual([path, said.length]);
    }
  });

  it.each(Object.entries(LONGEST_HINT))(
    'to a child of %s they have no sentence of more than %i words',
    (band, most) => {
      const said = saidTo(band as keyof typeof LONGEST_HINT);
      expect(said.length).toBeGreaterThan(12);
      expect(said.filter(([, hint]) => Math.max(...lengths(hint)) > most)).toEqual([]);
      expect(said.filter(([, hint]) => OF_THE_OFFICE.test(hint))).toEqual([]);
    },
  );

  it('grow with the age in every question', () => {
    const mean = (all: readonly (readonly [string, string])[]) =>
      all.flatMap(([, hint]) => lengths(hint)).reduce((sum, each) => sum + each, 0) / all.length;
    const simple = hints.filter(([path]) => saidTo('0-5').some(([other]) => other === path));
    const means = [saidTo('0-5'), simple, saidTo('12-14'), saidTo('15-17')].map(mean);
    expect(means).toEqual(means.toSorted((one, other) => one - other));
  });

  it('are short and plain in every question that is read to a child', () => {
    expect(hints.length).toBeGreaterThan(20);
    expect(hints.filter(([, hint]) => Math.max(...lengths(hint)) > 18)).toEqual([]);
    expect(hints.filter(([, hint]) => OF_THE_OFFICE.test(hint))).toEqual([]);
  });
});
