import type { Codes } from '../form/codes.js';
import type { Condition } from '../form/condition.js';
import {
  question,
  type AlwaysRequired,
  type AnyQuestion,
  type Need,
  type Question,
  type QuestionOptions,
} from '../form/question.js';

type ManyOf = 'choices' | 'checklist';

/** A question answered with any number of codes. */
export interface ChoicesQuestion<
  Code extends string = string,
  N extends Need = Need,
  Kind extends ManyOf = ManyOf,
> extends Question<Kind, readonly Code[], N> {
  readonly codes: Codes<Code>;
  /** Codes that exclude every other one, such as "none". */
  readonly alone: readonly Code[];
  readonly options: ChoicesOptions<string>;
  includes(code: Code): Condition;
  includesAny(...codes: readonly Code[]): Condition;
}

/** Options of a question with several choices. */
export interface ChoicesOptions<Code extends string> extends QuestionOptions {
  /** Codes that stand alone: choosing one takes the others away, and the other way round. */
  readonly alone?: readonly NoInfer<Code>[];
  /** Questions of the form, also inside its lists, by the code that names them: what they say is shown below once it is chosen. */
  readonly shows?: Readonly<Partial<Record<NoInfer<Code>, readonly AnyQuestion[]>>>;
}

function manyOf<Q extends ChoicesQuestion>(kind: Q['kind'], codes: Q['codes'], words: Words): Q {
  return question<Q>(kind, words, (self) => {
    const includes = (code: string): Condition => ({ includes: self, code });
    const includesAny = (...of: readonly string[]): Condition => ({ any: of.map(includes) });
    return { codes, alone: words.options.alone ?? [], includes, includesAny } as unknown as Omit<Q, keyof Question>;
  });
}

interface Words {
  readonly label: string;
  readonly options: ChoicesOptions<string>;
}

/** Asks to choose any number of codes of a list. */
export function choices<Code extends string>(
  label: string,
  codes: Codes<Code>,
  options: ChoicesOptions<Code> & AlwaysRequired,
): ChoicesQuestion<Code, 'required', 'choices'>;
export function choices<Code extends string>(
  label: string,
  codes: Codes<Code>,
  options?: ChoicesOptions<Code>,
): ChoicesQuestion<Code, 'optional', 'choices'>;
export function choices(
  label: string,
  codes: Codes,
  options: ChoicesOptions<string> = {},
): ChoicesQuestion<string, Need, 'choices'> {
  return manyOf('choices', codes, { label, options });
}

/** Shows a list of things to do or to say, each ticked when done. */
export const checklist = <Code extends string>(
  label: string,
  codes: Codes<Code>,
  options: QuestionOptions = {},
): ChoicesQuestion<Code, 'optional', 'checklist'> => manyOf('checklist', codes, { label, options });
