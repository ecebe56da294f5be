import { filled, type Computed, type ComputedQuestion, type Place, type Words } from '@amparo/model';
import { dateText, dateTimeText } from './date-text.js';

const YES_NO = { name: 'yesNo', labels: { yes: 'Yes', no: 'No' } };

/** Puts a computed value into words; an explanation is its sentences, one after the other. */
export function computedText(question: ComputedQuestion, computed: Computed, at: ComputedAt): string {
  const { as, codes } = question;
  const { language } = at.words;
  const said = String(computed.value);
  switch (as) {
    case 'text':
      return said;
    case 'number':
      return new Intl.NumberFormat(`${language}-u-nu-latn`).format(Number(computed.value));
    case 'code':
      return codes ? at.words.code(at.place.words, codes, said) : said;
    case 'yesNo':
      return at.words.code('', YES_NO, said);
    case 'date':
      return dateText(said, language);
    case 'dateTime':
      return dateTimeText(said, language);
    case 'explanation':
      return explainedBy(question, computed, at).join(' ');
  }
}

/** The sentences that explain a computed value, in the order they are read. */
export const explainedBy = (
  { explains }: ComputedQuestion,
  computed: Computed,
  { words, place }: ComputedAt,
): readonly string[] =>
  [computed, ...(computed.also ?? [])].flatMap(({ because, values = {} }) => {
    const source = explains[because];
    if (source === undefined) return [];
    const spoken = Object.entries(values).map(([name, value]) => [name, spokenValue(words.language, value)] as const);
    return filled(words.of(`${place.words}.because.${because}`, source), Object.fromEntries(spoken));
  });

const DAY = /^\d{4}-\d\d-\d\d/;

function spokenValue(language: string, value: string | number): string | number {
  if (typeof value === 'number' || !DAY.test(value)) return value;
  return value.includes('T') ? dateTimeText(value, language) : dateText(value, language);
}

interface ComputedAt {
  readonly words: Words;
  readonly place: Place;
}
