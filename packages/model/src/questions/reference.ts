import { question, type Question, type QuestionOptions } from '../question.js';

/** A question answered with the code of another record: a case code, or the id of another form about the same child. */
export interface ReferenceQuestion extends Question<'reference', string, 'optional'> {
  /** The form that is referred to; undefined for any case. */
  readonly to: string | undefined;
}

/** Asks for the code of another record. */
export const reference = (label: string, options: QuestionOptions & { readonly to?: string } = {}): ReferenceQuestion =>
  question<ReferenceQuestion>('reference', { label, options }, () => ({ to: options.to }));
