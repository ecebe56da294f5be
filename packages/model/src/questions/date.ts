import {
  question,
  type AlwaysRequired,
  type AnyQuestion,
  type Need,
  type Question,
  type QuestionOptions,
} from '../form/question.js';
import type { Edtf } from '../answers/edtf.js';

/** A question answered with a date in the precision that is known. */
export interface DateQuestion<N extends Need = Need> extends Question<'date', Edtf, N> {
  /** `day` wants a whole date; `any` takes a year, a month or an approximate date too. */
  readonly precision: 'day' | 'any';
  readonly notAfter: 'today' | undefined;
  readonly notBefore: AnyQuestion | undefined;
}

/** A question answered with a date and a time of day, with the offset from UTC that was in force. */
export interface DateTimeQuestion<N extends Need = Need> extends Question<'dateTime', string, N> {
  readonly notAfter: 'now' | undefined;
  readonly notBefore: AnyQuestion | undefined;
}

/** Options of a date question. */
export interface DateOptions extends QuestionOptions {
  readonly precision?: 'day' | 'any';
  readonly notAfter?: 'today';
  /** An earlier question with a date that this one must not precede. */
  readonly notBefore?: AnyQuestion;
}

/** Options of a question for a date and time. */
export interface DateTimeOptions extends QuestionOptions {
  readonly notAfter?: 'now';
  readonly notBefore?: AnyQuestion;
}

/** Asks for a date; the answer is EDTF (`2011`, `2011-05`, `2011-05-17`, `2011~`). */
export function date(label: string, options: DateOptions & AlwaysRequired): DateQuestion<'required'>;
export function date(label: string, options?: DateOptions): DateQuestion<'optional'>;
export function date(label: string, options: DateOptions = {}): DateQuestion {
  const { precision = 'day', notAfter, notBefore } = options;
  return question<DateQuestion>('date', { label, options }, () => ({ precision, notAfter, notBefore }));
}

/** Asks for a date and time; the answer is ISO 8601 to the minute with its offset (`2026-03-04T10:42+02:00`). */
export function dateTime(label: string, options: DateTimeOptions & AlwaysRequired): DateTimeQuestion<'required'>;
export function dateTime(label: string, options?: DateTimeOptions): DateTimeQuestion<'optional'>;
export function dateTime(label: string, options: DateTimeOptions = {}): DateTimeQuestion {
  const { notAfter, notBefore } = options;
  return question<DateTimeQuestion>('dateTime', { label, options }, () => ({ notAfter, notBefore }));
}
