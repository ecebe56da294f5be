import type { Codes } from './codes.js';
import { codesOf } from './codes-of.js';
import type { Form } from './form.js';
import { isGroup, isList, isQuestion, known } from './kinds.js';
import { placesOf, type Place } from './place.js';

/** One text of a form: its key for good, its English source, and a note for the translator. */
export interface CatalogueEntry {
  readonly key: string;
  readonly source: string;
  readonly note: string;
}

/** Translated texts of one form in one language, by key. */
export type Translations = Readonly<Record<string, string>>;

/** The key under which the words of a code stand: shared lists once, others at their question. */
export const codeKey = (words: string, codes: Codes, code: string): string =>
  codes.name === undefined ? `${words}.choice.${code}` : `codes.${codes.name}.${code}`;

/** Every text of a form, each key once, in the order it is met. */
export function catalogueOf(form: Form): readonly CatalogueEntry[] {
  const entries = new Map<string, CatalogueEntry>();
  const add = (key: string, source: string | undefined, note: string): void => {
    if (source !== undefined && source !== '' && !entries.has(key)) entries.set(key, { key, source, note });
  };
  add(`${form.id}.title`, form.title, 'Title of the form');
  for (const [id, { title, hint }] of Object.entries(form.sections)) {
    add(`${form.id}.${id}.title`, title, 'Title of a section');
    add(`${form.id}.${id}.hint`, hint, 'One sentence under the title of a section');
  }
  for (const place of placesOf(form).all) addPlace(place, add);
  for (const rule of form.rules)
    add(`${form.id}.rules.${rule.id}`, rule.says, 'What the worker reads when this rule holds');
  return [...entries.values()];
}

type Add = (key: string, source: string | undefined, note: string) => void;

function addPlace(place: Place, add: Add): void {
  const { words, asked } = place;
  add(`${words}.label`, asked.label, isQuestion(asked) ? 'Question' : 'Heading');
  add(`${words}.hint`, asked.options.hint, 'One sentence under the question; may be read to the child');
  addHints(place, add);
  add(`${words}.guidance`, asked.options.guidance, 'For the caseworker, never read to the child');
  if (isList(asked)) add(`${words}.entry`, asked.entry, 'What one entry of the list is called, with its article');
  if (isList(asked) || isGroup(asked)) return;
  add(`${words}.ifMissing`, asked.options.ifMissing, 'Whole sentence, shown when the answer is missing');
  const question = known(asked);
  for (const codes of codesOf(question)) addCodes(words, codes, add);
  if (question.kind === 'computed')
    for (const [key, sentence] of Object.entries(question.explains))
      add(`${words}.because.${key}`, sentence, 'Explains a computed value; keep the {placeholders}');
}

/** The key of a hint in the words for a code. */
export const hintKey = (words: string, code: string): string => `${words}.hint.${code}`;

function addHints({ words, asked }: Place, add: Add): void {
  const hints = isQuestion(asked) ? Object.entries(asked.options.hints?.words ?? {}) : [];
  for (const [code, hint] of hints) add(hintKey(words, code), hint, `The same sentence, in the words for ${code}`);
}

function addCodes(words: string, codes: Codes, add: Add): void {
  if (codes.display !== undefined) return;
  for (const [code, label] of Object.entries<string>(codes.labels))
    add(codeKey(words, codes, code), label, 'Answer to choose');
}
