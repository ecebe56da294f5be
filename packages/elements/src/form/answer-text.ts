import {
  isAbsent,
  isUnparseable,
  known,
  type AgeAnswer,
  type Codes,
  type ComputedQuestion,
  type Json,
  type KnownQuestion,
  type Observed,
  type Place,
  type QuestionView,
  type Signed,
  type Words,
} from '@amparo/model';
import { computedText } from '../behaviours/computed-text.js';
import { words as said } from '../behaviours/field.words.js';
import { dateText, dateTimeText } from '../behaviours/date-text.js';
import type { InterfaceWords } from '../words.js';
import { words as own } from './form.words.js';
import { answerWords } from './answer.words.js';

interface Spoken {
  readonly words: Words;
  readonly interface: InterfaceWords;
}

const plain = (answer: Json): string => (typeof answer === 'string' ? answer : JSON.stringify(answer));

/** An answer in words, as the review and the print view show it; undefined when there is none. */
export function answerText(
  { question, answer, computed, place }: Pick<QuestionView, 'question' | 'answer' | 'computed' | 'place'>,
  spoken: Spoken,
): string | undefined {
  if (computed) return computedText(question as ComputedQuestion, computed, { ...spoken, place });
  if (answer === undefined) return undefined;
  if (isAbsent(answer)) return spoken.interface.say(said[answer.absent]);
  if (isUnparseable(answer)) return spoken.interface.say(own.halfTyped, { typed: answer.typed });
  return readableText(known(question), answer, { ...spoken, place });
}

interface Placed extends Spoken {
  readonly place: Place;
}

function readableText(question: KnownQuestion, answer: Json, { words, interface: speaks, place }: Placed): string {
  const { language } = words;
  const coded = (codes: Codes, code: string): string => words.code(place.words, codes, code);
  switch (question.kind) {
    case 'text':
    case 'reference':
    case 'number':
    case 'computed':
      return plain(answer);
    case 'choice':
    case 'yesNo':
    case 'grant':
    case 'rating':
      return coded(question.codes, plain(answer));
    case 'choices':
    case 'checklist': {
      const chosen = (answer as readonly string[]).map((code) => coded(question.codes, code));
      return new Intl.ListFormat(language, { type: 'unit' }).format(chosen);
    }
    case 'matrix': {
      const rows = Object.entries(answer as Readonly<Record<string, string>>);
      return rows.map(([row, code]) => `${coded(question.rows, row)}: ${coded(question.codes, code)}`).join('; ');
    }
    case 'date':
      return dateText(plain(answer), language);
    case 'dateTime':
      return dateTimeText(plain(answer), language);
    case 'age': {
      const age = answer as unknown as AgeAnswer;
      if ('dateOfBirth' in age) return dateText(age.dateOfBirth, language);
      return speaks.say(age.estimated ? answerWords.aboutYears : answerWords.years, { years: age.years });
    }
    case 'attest':
      return speaks.say(answerWords.attested);
    case 'observation': {
      const { sign, note } = answer as unknown as Observed;
      return [coded(question.codes, sign), note].filter(Boolean).join(': ');
    }
    case 'signature': {
      const signed = answer as unknown as Signed;
      const who = 'name' in signed ? signed.name : 'witness' in signed ? signed.witness : speaks.say(answerWords.drawn);
      return `${who}, ${dateTimeText(signed.at, language)}`;
    }
    case 'file':
      return speaks.say(answerWords.files, { n: (answer as readonly Json[]).length });
  }
}
