import { answerText, dateText } from '@amparo/elements';
import type { FactAnswer } from '@amparo/definitions';
import type { QuestionView } from '@amparo/model';
import type { KnownBefore, Spoken } from '../host/case-context.js';
import { formNames, words } from './case.words.js';

/** What a form begins with, and how each of its fields says where that comes from. */
export function knownBefore(carried: ReadonlyMap<string, FactAnswer>): KnownBefore {
  return {
    answers: Object.fromEntries([...carried].map(([path, { value }]) => [path, value])),
    sentence: (view, spoken) => {
      const before = carried.get(view.path);
      return before && sentenceOn(view, before, spoken);
    },
  };
}

// What was said before stays in sight when it is changed here, so that nobody overwrites it without knowing.
function sentenceOn(view: QuestionView, { value, form, at }: FactAnswer, spoken: Spoken): string {
  const speaks = spoken.interface;
  const name = formNames[form];
  const from = { form: name ? speaks.say(name) : form, date: dateText(at.slice(0, 10), speaks.language) };
  if (JSON.stringify(view.answer) === JSON.stringify(value)) return speaks.say(words.carried, from);
  const answer = answerText({ ...view, answer: value }, spoken) ?? '';
  return speaks.say(words.carriedOther, { ...from, answer });
}
