import type { Form, Words } from '@amparo/model';

/** Stands for the page on which the answers are checked, among the ids of sections; no section can have this id. */
export const REVIEW = '~review';

/** The title of a section in the language of the form. */
export function sectionTitle(form: Form | undefined, id: string, words: Words): string {
  return form ? words.of(`${form.id}.${id}.title`, form.sections[id]?.title ?? '') : '';
}
