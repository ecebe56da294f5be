import type { Issue, QuestionView, Words } from '@amparo/model';
import { html, nothing } from 'lit';
import type { InterfaceWords, Word } from '../words.js';
import { words as said } from './field.words.js';
import { icon } from './icon.js';
import { inWords } from './in-words.js';
import { issueWords } from './issue.words.js';

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
export function issueNote(noting: Noting): unknown {
  const { view, interface: speaks, announces } = noting;
  if (!view.shown || !view.issue) return nothing;
  const { level } = view.issue;
  const lead = level === 'block' ? said.problem : said.lookAgain;
  return html`<p part="error" id="issue" class="issue" role=${announces ? 'alert' : nothing}>
    ${icon(level)}<span
      ><span class="unseen" lang=${speaks.language}>${speaks.say(lead)} </span>${sentence(noting, view.issue)}</span
    >
  </p>`;
}

function sentence({ view, words, interface: speaks, instead }: Noting, issue: Issue): unknown {
  const { ifMissing } = view.question.options;
  if (issue.code === 'missing' && ifMissing !== undefined)
    return inWords(words, { key: `${view.place.words}.ifMissing`, source: ifMissing });
  return html`<span lang=${speaks.language} dir=${speaks.direction}
    >${speaks.say(instead ?? issueWords[issue.code], issue.values)}</span
  >`;
}
