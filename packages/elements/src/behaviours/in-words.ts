import type { Words } from '@amparo/model';
import { html } from 'lit';
import { inLanguage } from './in-language.js';

/** A text of the form and how it is looked up. */
export interface Sourced {
  readonly key: string;
  readonly source: string;
}

/** Puts a text of the form into words; one that has no translation comes in English and says so. */
export function inWords(words: Words, { key, source }: Sourced): unknown {
  const said = words.of(key, source);
  return words.isMissing(key) ? html`<span lang="en" dir="ltr">${said}</span>` : said;
}

/** The same text in a second language, on a line of its own. */
export const inSecondWords = (words: Words | undefined, sourced: Sourced): unknown =>
  words && html`<span class="second" part="second" ${inLanguage(words)}>${inWords(words, sourced)}</span>`;
