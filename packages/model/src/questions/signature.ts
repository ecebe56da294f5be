import type { Attachment } from '../answers/attachment.js';
import type { FileQuestion } from './file.js';
import { question, type Question, type QuestionOptions } from '../form/question.js';

/** How somebody signed, and when (ISO 8601 with offset): by typing a name, by drawing, by a mark or orally before a witness. */
export type Signed =
  | { readonly means: 'typed'; readonly name: string; readonly at: string }
  | { readonly means: 'drawn'; readonly drawing: Attachment; readonly at: string }
  | { readonly means: 'mark' | 'oral'; readonly witness: string; readonly at: string };

/** What a drawing may be: its media types, and its size in bytes. */
export const DRAWING: Pick<FileQuestion, 'accept' | 'maxBytes'> = {
  accept: ['image/png', 'image/svg+xml'],
  maxBytes: 500_000,
};

/** The longest name of somebody who signs or witnesses, in characters. */
export const LONGEST_NAME = 200;

/** A question answered with a signature. */
export interface SignatureQuestion extends Question<'signature', Signed, 'optional'> {
  readonly means: readonly Signed['means'][];
}

/** Asks for a signature by one of the given means. */
export const signature = (
  label: string,
  options: QuestionOptions & { readonly means?: readonly Signed['means'][] } = {},
): SignatureQuestion =>
  question<SignatureQuestion>('signature', { label, options }, () => ({ means: options.means ?? ['typed', 'drawn'] }));
