import { assent } from '@amparo/definitions';
import { isQuestion, known, placesOf } from '@amparo/model';
import { describe, expect, it } from 'vitest';

// ASS-08 asks for a reading level per band, and gives no measure. Ours (DESIGN): words in a sentence, and no words of the office
// below fifteen.
const LONGEST = { assentExplainedLittle: 8, assentExplainedSimple: 16, assentExplainedPlain: 18, assentExplained: 20 };
const OF_THE_OFFICE =
  /\b(assent|assess\w*|authorit\w+|case|caregiver|confidential\w*|consent|data|determin\w+|document\w*|guardian|inform\w*|interview|legal|law|organi[sz]\w+|procedure|protection|purpose|record\w*|refer\w*|report\w*|service|statement|transfer)\b/i;

const sentences = (text: string): readonly string[] => text.split(/[.?!:]\s*/).filter((each) => each !== '');
const lengths = (text: string): readonly number[] => sentences(text).map((each) => each.split(/\s+/).length);

const places = placesOf(assent).all.filter(({ path }) => !path.startsWith('mark.oralAssentWitness'));
const hints = places.flatMap(({ path, asked: { options } }) =>
  options.hint === undefined ? [] : [[path, options.hint] as const],
);

function toldTo(key: string): readonly string[] {
  const place = places.find(({ path }) => path === `explanation.${key}`);
  if (!place || !isQuestion(place.asked)) throw new Error(`There is no ${key}.`);
  const question = known(place.asked);
  return 'codes' in question && question.codes ? Object.values(question.codes.labels) : [];
}

describe('ASS-08: the words for each age', () => {
  it.each(Object.entries(LONGEST))('%s has no sentence of more than %i words', (key, most) => {
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

  it('are short and plain in every question that is read to a child', () => {
    expect(hints.length).toBeGreaterThan(20);
    expect(hints.filter(([, hint]) => Math.max(...lengths(hint)) > 18)).toEqual([]);
    expect(hints.filter(([, hint]) => OF_THE_OFFICE.test(hint))).toEqual([]);
  });
});
