import type { ComputedQuestion, Place, Words } from '@amparo/model';
import { dateText, dateTimeText } from './date-text.js';

const YES_NO = { name: 'yesNo', labels: { yes: 'Yes', no: 'No' } };

/** Puts a computed value into words. */
export function computedText({ as, codes }: ComputedQuestion, value: unknown, at: ComputedAt): string {
  const { language } = at.words;
  const said = String(value);
  switch (as) {
    case 'text':
      return said;
    case 'number':
      return new Intl.NumberFormat(`${language}-u-nu-latn`).format(Number(value));
    case 'code':
      return codes ? at.words.code(at.place.words, codes, said) : said;
    case 'yesNo':
      return at.words.code('', YES_NO, said);
    case 'date':
      return dateText(said, language);
    case 'dateTime':
      return dateTimeText(said, language);
  }
}

interface ComputedAt {
  readonly words: Words;
  readonly place: Place;
}
