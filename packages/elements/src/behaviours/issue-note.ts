import type { QuestionView, Words } from '@amparo/model';
import { html, nothing } from 'lit';
import type { InterfaceWords, Word } from '../words.js';
import { words as said } from './field.words.js';
import { icon } from './icon.js';
import { issueSentence } from './issue-sentence.js';
import { inLanguage } from './in-language.js';

interface Noting {
  readonly view: QuestionView;
  readonly words: Words;
  readonly interface: InterfaceWords;
  /** The sentence of a field that can say it better than the sentence of the code. */
  readonly instead?: Word | undefined;
  /** Whether it is read out at once: only after the person did something here, or a whole page would speak together. */
  readonly announces: boolean;
}

/** Says what is wrong with an answer, once the question was left. */
export function issueNote({ view, announces, ...saying }: Noting): unknown {
  const { shown, issue, place, answer } = view;
  if (!shown || !issue) return nothing;
  const speaks = saying.interface;
  const lead = speaks.say(issue.level === 'block' ? said.problem : said.lookAgain);
  return html`<p part="error" id="issue" class="issue" role=${announces ? 'alert' : nothing}>
    ${icon(issue.level)}<span
      ><span class="unseen" ${inLanguage(speaks)}>${lead} </span
      >${issueSentence({ ...saying, place, issue, answer })}</span
    >
  </p>`;
}
