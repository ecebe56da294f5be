import type { Issue, Place, Words } from '@amparo/model';
import { html } from 'lit';
import type { InterfaceWords, Word } from '../words.js';
import { inWords } from './in-words.js';
import { issueWords } from './issue.words.js';
import { inLanguage } from './in-language.js';
import { isNoDay } from './read-date.js';

interface Wrong {
  readonly place: Place;
  readonly issue: Issue;
  /** The answer that is wrong, where there is one. */
  readonly answer?: unknown;
  readonly words: Words;
  readonly interface: InterfaceWords;
  /** The sentence of a field that can say it better than the sentence of the code. */
  readonly instead?: Word | undefined;
  /** Comes before a sentence that is not the question's own and stands away from its question. */
  readonly before?: unknown;
}

/** The whole sentence that says what is wrong with an answer: the question's own where it is missing. */
export function issueSentence({ place, issue, answer, words, interface: speaks, instead, before }: Wrong): unknown {
  const { options } = place.asked;
  const { code, values } = issue;
  if (code === 'missing' && 'ifMissing' in options)
    return inWords(words, { key: `${place.words}.ifMissing`, source: options.ifMissing });
  // What is kept as typed is half typed to the model, which does not read it.
  const found = code.startsWith('halfTyped') && isNoDay(answer) ? 'impossibleDate' : code;
  return html`${before}<span ${inLanguage(speaks)}>${speaks.say(instead ?? issueWords[found], values)}</span>`;
}
