import type { Words } from '@amparo/model';
import type { Extension } from './fhir-types.js';
import { HL7 } from './names.js';

/** The languages that a form is written in; the first is that of the document. */
export type Languages = readonly [Words, ...Words[]];

/** What a text says in each language. */
export type Say = (words: Words) => string | undefined;

/** The members that hold a text in all languages: the text, and its translations beside it. */
export function spoken<Name extends string>(
  name: Name,
  languages: Languages,
  say: Say,
): { readonly [N in Name]?: string } & { readonly [N in `_${Name}`]?: { readonly extension: readonly Extension[] } } {
  const [first, ...others] = languages;
  const text = say(first);
  if (text === undefined || text === '') return {};
  const translations = others.flatMap((words) => {
    const translated = say(words);
    return translated === undefined || translated === '' || translated === text
      ? []
      : [translation(words.language, translated)];
  });
  const beside = translations.length > 0 ? { [`_${name}`]: { extension: translations } } : {};
  return { [name]: text, ...beside } as ReturnType<typeof spoken<Name>>;
}

const translation = (language: string, content: string): Extension => ({
  url: HL7.translation,
  extension: [
    { url: 'lang', valueCode: language },
    { url: 'content', valueString: content },
  ],
});
