import type { List } from '../form/list.js';
import { question, type Question, type QuestionOptions, type Questions } from '../form/question.js';

/** The entries of a list that is asked earlier, each called by its answer to one of its questions: an option by its short name. */
export interface Among<Q extends Questions = Questions> {
  readonly list: List<Q>;
  /** The key of the question whose answer names an entry. */
  readonly by: keyof Q & string;
}

/**
 * A question answered with the code of another record: a case code, or the id of another form about the same child; or with
 * the name of an entry of the same form.
 */
export interface ReferenceQuestion extends Question<'reference', string, 'optional'> {
  /** The form that is referred to; undefined for any case. */
  readonly to: string | undefined;
  /** The entries that are chosen among; undefined where another record is referred to. */
  readonly among: Among | undefined;
}

/** Asks for the code of another record, or to choose an entry of a list. */
export const reference = <Q extends Questions>(
  label: string,
  options: QuestionOptions & { readonly to?: string; readonly among?: Among<Q> } = {},
): ReferenceQuestion =>
  question<ReferenceQuestion>('reference', { label, options }, () => ({
    to: options.to,
    among: options.among as Among | undefined,
  }));
