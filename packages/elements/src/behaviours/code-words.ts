import { codeKey, type Codes, type QuestionView, type Words } from '@amparo/model';
import { html } from 'lit';
import { inLanguage } from './in-language.js';

interface Asking {
  readonly view: QuestionView | undefined;
  readonly words: Words;
  readonly secondWords: Words | undefined;
}

/** Renders the words of one code of a question, in a second language too where one is given. */
export function codeWords({ view, words, secondWords }: Asking, codes: Codes, code: string): unknown {
  const oneOf = (spoken: Words): unknown => {
    const key = view?.place.words ?? '';
    const said = spoken.code(key, codes, code);
    // The platform and the host translate their own codes.
    const isOurs = codes.display === undefined && codes.host === undefined;
    return isOurs && spoken.isMissing(codeKey(key, codes, code))
      ? html`<span lang="en" dir="ltr">${said}</span>`
      : said;
  };
  if (!secondWords) return oneOf(words);
  return html`${oneOf(words)}<span class="second" ${inLanguage(secondWords)}>${oneOf(secondWords)}</span>`;
}
