import type { Form, Words } from '@amparo/model';
import { inWords } from '../behaviours/in-words.js';

/** Stands for the page on which the answers are checked, among the ids of sections; no section can have this id. */
export const REVIEW = '~review';

/** The title of a section in the language of the form, marked as English where that language has none. */
export function sectionTitle(form: Form | undefined, id: string, words: Words): unknown {
  return form && inWords(words, { key: `${form.id}.${id}.title`, source: form.sections[id]?.title ?? '' });
}
