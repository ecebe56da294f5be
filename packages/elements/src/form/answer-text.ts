import {
  isAbsent,
  isUnparseable,
  known,
  type AgeAnswer,
  type Json,
  type KnownQuestion,
  type Observed,
  type QuestionView,
  type Signed,
  type Words,
} from '@amparo/model';
import { words as said } from '../behaviours/field.words.js';
import { dateText, dateTimeText } from '../behaviours/date-text.js';
import type { InterfaceWords } from '../words.js';
import { words as own } from './form.words.js';
import { answerWords } from './answer.words.js';

const YES_NO = { name: 'yesNo', labels: { yes: 'Yes', no: 'No' } };

interface Spoken {
  readonly words: Words;
  readonly interface: InterfaceWords;
}

const plain = (answer: Json): string => (typeof answer === 'string' ? answer : JSON.stringify(answer));

/** An answer in words, as the review and the print view show it; undefined when there is none. */
export function answerText({ question, answer, computed, place }: QuestionView, spoken: Spoken): string | undefined {
  const given = computed ? (computed.value as Json) : answer;
  if (given === undefined) return undefined;
  if (isAbsent(given)) return spoken.interface.say(said[given.absent]);
  if (isUnparseable(given)) return spoken.interface.say(own.halfTyped, { typed: given.typed });
  return readableText(known(question), given, { ...spoken, place: place.words });
}

interface Placed extends Spoken {
  readonly place: string;
}

function readableText(question: KnownQuestion, answer: Json, at: Placed): string {
  const { language } = at.words;
  const list = (texts: readonly string[]): string => new Intl.ListFormat(language, { type: 'unit' }).format(texts);
  switch (question.kind) {
    case 'text':
    case 'reference':
    case 'number':
      return plain(answer);
    case 'choice':
    case 'yesNo':
    case 'grant':
    case 'rating':
      return at.words.code(at.place, question.codes, plain(answer));
    case 'choices':
    case 'checklist':
      return list((answer as readonly string[]).map((code) => at.words.code(at.place, question.codes, code)));
    case 'matrix': {
      const rows = Object.entries(answer as Readonly<Record<string, string>>);
      return rows
        .map(
          ([row, code]) =>
            `${at.words.code(at.place, question.rows, row)}: ${at.words.code(at.place, question.codes, code)}`,
        )
        .join('; ');
    }
    case 'date':
      return dateText(plain(answer), language);
    case 'dateTime':
      return dateTimeText(plain(answer), language);
    case 'age':
      return ageText(answer as unknown as AgeAnswer, at);
    case 'attest':
      return at.interface.say(answerWords.attested);
    case 'observation': {
      const { sign, note } = answer as unknown as Observed;
      return [at.words.code(at.place, question.codes, sign), note].filter(Boolean).join(': ');
    }
    case 'signature':
      return signedText(answer as unknown as Signed, at);
    case 'file':
      return at.interface.say(answerWords.files, { n: (answer as readonly Json[]).length });
    case 'computed':
      return computedText(question, answer, at);
  }
}

function ageText(answer: AgeAnswer, { words, interface: own }: Placed): string {
  if ('dateOfBirth' in answer) return dateText(answer.dateOfBirth, words.language);
  return own.say(answer.estimated ? answerWords.aboutYears : answerWords.years, { years: answer.years });
}

function signedText(answer: Signed, { words, interface: own }: Placed): string {
  const who = 'name' in answer ? answer.name : 'witness' in answer ? answer.witness : own.say(answerWords.drawn);
  return `${who}, ${dateTimeText(answer.at, words.language)}`;
}

function computedText(
  { as, codes }: Extract<KnownQuestion, { kind: 'computed' }>,
  answer: Json,
  { words, place }: Placed,
): string {
  switch (as) {
    case 'code':
      return codes ? words.code(place, codes, plain(answer)) : plain(answer);
    case 'yesNo':
      return words.code('', YES_NO, plain(answer));
    case 'date':
      return dateText(plain(answer), words.language);
    case 'dateTime':
      return dateTimeText(plain(answer), words.language);
    case 'number':
      return new Intl.NumberFormat(`${words.language}-u-nu-latn`).format(Number(answer));
    case 'text':
      return plain(answer);
  }
}
