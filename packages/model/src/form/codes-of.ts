import type { Codes } from './codes.js';
import type { KnownQuestion } from './kinds.js';

/** The lists of codes that a question is answered with; the rows of a matrix first. */
export function codesOf(question: KnownQuestion): readonly Codes[] {
  const codes = 'codes' in question && question.codes ? [question.codes] : [];
  return question.kind === 'matrix' ? [question.rows, ...codes] : codes;
}
