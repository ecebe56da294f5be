import type { Comparison, Condition } from '../form/condition.js';
import { question, type AlwaysRequired, type Need, type Question, type QuestionOptions } from '../form/question.js';

/** A question answered with a whole number. */
export interface NumberQuestion<N extends Need = Need> extends Question<'number', number, N> {
  readonly min: number;
  readonly max: number;
  /** Above this the worker is asked to look again; it never blocks. */
  readonly warnAbove: number | undefined;
  compare(by: Comparison, than: number): Condition;
}

/** Options of a number question. */
export interface NumberOptions extends QuestionOptions {
  readonly min: number;
  readonly max: number;
  readonly warnAbove?: number;
}

/** Asks for a whole number between `min` and `max`, both included. */
export function number(label: string, options: NumberOptions & AlwaysRequired): NumberQuestion<'required'>;
export function number(label: string, options: NumberOptions): NumberQuestion<'optional'>;
export function number(label: string, options: NumberOptions): NumberQuestion {
  const { min, max, warnAbove } = options;
  return question<NumberQuestion>('number', { label, options }, (self) => ({
    min,
    max,
    warnAbove,
    compare: (by, than) => ({ compare: self, by, than }),
  }));
}
