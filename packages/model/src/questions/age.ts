import type { Edtf } from '../answers/edtf.js';
import { question, type Question, type QuestionOptions } from '../form/question.js';

/** A date of birth, or an age in whole years on the day it was given. */
export type AgeAnswer =
  { readonly dateOfBirth: Edtf } | { readonly years: number; readonly estimated: boolean; readonly on: Edtf };

/** A question answered with a date of birth or an age. */
export interface AgeQuestion extends Question<'age', AgeAnswer, 'optional'> {
  readonly maxYears: number;
}

/** Asks for a date of birth, or for an age that may be an estimate. */
export const age = (label: string, options: QuestionOptions & { readonly maxYears?: number } = {}): AgeQuestion =>
  question<AgeQuestion>('age', { label, options }, () => ({ maxYears: options.maxYears ?? 120 }));
