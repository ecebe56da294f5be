import type { Attachment } from '../answers/attachment.js';
import { question, type Question, type QuestionOptions } from '../form/question.js';

/** A question answered with photos or documents, held apart and named here by reference. */
export interface FileQuestion extends Question<'file', readonly Attachment[], 'optional'> {
  /** Media types, such as `image/jpeg`. */
  readonly accept: readonly string[];
  readonly most: number;
  /** Largest file, in bytes. */
  readonly maxBytes: number;
}

/** Options of a question for files; 5 MB and one file unless told. */
export interface FileOptions extends QuestionOptions {
  readonly accept: readonly string[];
  readonly most?: number;
  readonly maxBytes?: number;
}

/** Asks for photos or documents; their metadata is removed before anything is stored. */
export const file = (label: string, options: FileOptions): FileQuestion =>
  question<FileQuestion>('file', { label, options }, () => ({
    accept: options.accept,
    most: options.most ?? 1,
    maxBytes: options.maxBytes ?? 5_000_000,
  }));
