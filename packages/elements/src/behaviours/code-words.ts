import { codeKey, type Codes, type QuestionView, type Words } from '@amparo/model';
import { html } from 'lit';

interface Coded {
  readonly view: QuestionView;
  readonly words: Words;
  readonly secondWords: Words | undefined;
  readonly codes: Codes;
}

/** Renders the words of one code, in a second language too where one is given. */
export function codeWords({ view, words, secondWords, codes }: Coded, code: string): unknown {
  const said = oneOf(words, { view, codes }, code);
  if (!secondWords) return said;
  const { language, direction } = secondWords;
  return html`${said}<span class="second" lang=${language} dir=${direction}
      >${oneOf(secondWords, { view, codes }, code)}</span
    >`;
}

function oneOf(words: Words, { view, codes }: Pick<Coded, 'view' | 'codes'>, code: string): unknown {
  const key = view.place.words;
  const said = words.code(key, codes, code);
  // The platform and the host translate their own codes.
  const isOurs = codes.display === undefined && codes.host === undefined;
  return isOurs && words.isMissing(codeKey(key, codes, code)) ? html`<span lang="en" dir="ltr">${said}</span>` : said;
}
