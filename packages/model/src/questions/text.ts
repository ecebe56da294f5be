import { question, type AlwaysRequired, type Need, type Question, type QuestionOptions } from '../form/question.js';

/** What a text must look like besides its length. */
type TextForm = 'any' | 'phone' | 'caseCode';

/** A question answered in words. */
export interface TextQuestion<N extends Need = Need> extends Question<'text', string, N> {
  /** Longest answer, in characters. */
  readonly maxLength: number;
  readonly lines: 'one' | 'many';
  readonly form: TextForm;
}

/** Options of a text question; `maxLength` is in characters, 200 for one line and 5,000 for many. */
export interface TextOptions extends QuestionOptions {
  readonly maxLength?: number;
  readonly lines?: 'one' | 'many';
  readonly form?: TextForm;
}

/** Asks for a text. */
export function text(label: string, options: TextOptions & AlwaysRequired): TextQuestion<'required'>;
export function text(label: string, options?: TextOptions): TextQuestion<'optional'>;
export function text(label: string, options: TextOptions = {}): TextQuestion {
  const { lines = 'one', maxLength = lines === 'one' ? 200 : 5000, form = 'any' } = options;
  return question<TextQuestion>('text', { label, options }, () => ({ maxLength, lines, form }));
}

/** Asks for a text of several lines. */
export const longText = (label: string, options: Omit<TextOptions, 'lines'> = {}): TextQuestion<'optional'> =>
  text(label, { ...options, lines: 'many' });
