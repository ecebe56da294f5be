import type { AbsentReason } from '../answers/absent.js';
import type { Codes } from '../form/codes.js';
import type { Comparison, Condition } from '../form/condition.js';
import type { Environment } from '../session/environment.js';
import type { List } from '../form/list.js';
import { question, type AnyQuestion, type Question, type QuestionOptions } from '../form/question.js';

/** What a computed answer looks like on screen; an `explanation` is JSON text for machines, and only its sentences are shown. */
export type ComputedAs = 'text' | 'number' | 'code' | 'date' | 'dateTime' | 'yesNo' | 'explanation';

/** A sentence that explains a computed value, by its key in `explains`. */
export interface Because<Key extends string = string> {
  readonly because: Key;
  /** What stands in the sentence's `{placeholders}`. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A computed value and the sentence that explains it. */
export interface Computed<Value = unknown, Key extends string = string> extends Because<Key> {
  readonly value: Value;
  /** Further sentences, in the order they are read. */
  readonly also?: readonly Because<Key>[];
}

/** Reads an answer; undefined when it is hidden, absent, half typed or not given. */
export interface Read {
  <V>(question: Question<string, V>): V | undefined;
  /** The reason that was given in place of an answer: "not known" must never be read as "no". */
  absence(question: AnyQuestion): AbsentReason | undefined;
  /** The entries of a list, each read by its own questions. */
  entries(list: List): readonly Read[];
}

/** A value that nobody types: derived from other answers, and always explained. */
export interface ComputedQuestion<Value extends string | number = string | number> extends Question<
  'computed',
  Value,
  'optional'
> {
  readonly options: ComputedOptions;
  readonly as: ComputedAs;
  readonly codes: Codes | undefined;
  readonly from: readonly (AnyQuestion | List)[];
  readonly explains: Readonly<Record<string, string>>;
  /** The setting that names the rule set it is computed by; where that is not known, the value is taken as it came. */
  readonly by: string | undefined;
  compute(read: Read, environment: Environment): Computed<Value> | undefined;
  is(value: Value & string): Condition;
  compare(by: Comparison, than: number): Condition;
}

/** What a computed question carries besides its label. */
interface ComputedOptions extends QuestionOptions {
  /** The host's settings that the value depends on, by name: they go wherever the value goes. */
  readonly settings?: readonly string[];
  /** Stands quietly beside the question before it. A hint to whatever shows the form; answers and exports know nothing of it. */
  readonly aside?: boolean;
}

interface Derivation<Value, Key extends string> extends ComputedOptions {
  readonly as: ComputedAs;
  readonly codes?: Codes;
  /** The questions and lists it is derived from; they are asked earlier. */
  readonly from: readonly (AnyQuestion | List)[];
  /** The explanations, by key; whole sentences with `{placeholders}`. */
  readonly explains: Readonly<Record<Key, string>>;
  /** The setting that names the rule set of the host that it is computed by. */
  readonly by?: string;
  readonly compute: (read: Read, environment: Environment) => Computed<Value, NoInfer<Key>> | undefined;
}

/** Derives a value from other answers and explains it. */
export function computed<const Value extends string | number, const Key extends string>(
  label: string,
  derivation: Derivation<Value, Key>,
): ComputedQuestion<Value> {
  const { as, codes, from, explains, by, compute } = derivation;
  return question<ComputedQuestion<Value>>('computed', { label, options: derivation }, (self) => ({
    as,
    codes,
    from,
    explains,
    by,
    compute,
    is: (value) => ({ is: self, code: value }),
    compare: (by, than) => ({ compare: self, by, than }),
  }));
}
