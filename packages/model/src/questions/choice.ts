import { codes as inline, type Codes } from '../form/codes.js';
import type { Condition } from '../form/condition.js';
import { question, type AlwaysRequired, type Need, type Question, type QuestionOptions } from '../form/question.js';

type OneOf = 'choice' | 'yesNo' | 'grant' | 'rating';

/** A question answered with one code. */
export interface ChoiceQuestion<
  Code extends string = string,
  N extends Need = Need,
  Kind extends OneOf = OneOf,
> extends Question<Kind, Code, N> {
  readonly codes: Codes<Code>;
  /** Holds when this code was chosen. */
  is(code: Code): Condition;
  /** Holds when one of these codes was chosen. */
  isOneOf(...codes: readonly Code[]): Condition;
}

function oneOf<Q extends ChoiceQuestion>(kind: Q['kind'], codes: Q['codes'], words: Words): Q {
  return question<Q>(kind, words, (self) => {
    const is = (code: string): Condition => ({ is: self, code });
    const isOneOf = (...of: readonly string[]): Condition => ({ any: of.map(is) });
    return { codes, is, isOneOf } as unknown as Omit<Q, keyof Question>;
  });
}

interface Words {
  readonly label: string;
  readonly options: QuestionOptions;
}

/** Asks to choose one code of a list. */
export function choice<Code extends string>(
  label: string,
  codes: Codes<Code>,
  options: QuestionOptions & AlwaysRequired,
): ChoiceQuestion<Code, 'required', 'choice'>;
export function choice<Code extends string>(
  label: string,
  codes: Codes<Code>,
  options?: QuestionOptions,
): ChoiceQuestion<Code, 'optional', 'choice'>;
export function choice(
  label: string,
  codes: Codes,
  options: QuestionOptions = {},
): ChoiceQuestion<string, Need, 'choice'> {
  return oneOf('choice', codes, { label, options });
}

const YES_NO: Codes<'yes' | 'no'> = { name: 'yesNo', labels: { yes: 'Yes', no: 'No' } };

/** Asks a question answered with yes or no; "not known" is a reason for no answer, not a third code. */
export function yesNo(
  label: string,
  options: QuestionOptions & AlwaysRequired,
): ChoiceQuestion<'yes' | 'no', 'required', 'yesNo'>;
export function yesNo(label: string, options?: QuestionOptions): ChoiceQuestion<'yes' | 'no', 'optional', 'yesNo'>;
export function yesNo(label: string, options: QuestionOptions = {}): ChoiceQuestion<'yes' | 'no', Need, 'yesNo'> {
  return oneOf('yesNo', YES_NO, { label, options });
}

const GRANT: Codes<'yes' | 'no' | 'later'> = { name: 'grant', labels: { yes: 'Yes', no: 'No', later: 'Not now' } };

/** Asks for one permission: yes, no, or not now. */
export const grant = (
  label: string,
  options: QuestionOptions = {},
): ChoiceQuestion<'yes' | 'no' | 'later', 'optional', 'grant'> => oneOf('grant', GRANT, { label, options });

/** Asks to place something on a short ordered scale, from the first code to the last. */
export const rating = <const Code extends string>(
  label: string,
  scale: Readonly<Record<Code, string>>,
  options: QuestionOptions = {},
): ChoiceQuestion<Code, 'optional', 'rating'> => oneOf('rating', inline(scale), { label, options });
