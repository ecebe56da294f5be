import type { Issue, Place, Words } from '@amparo/model';
import { html } from 'lit';
import { inWords } from '../behaviours/in-words.js';
import { issueWords } from '../behaviours/issue.words.js';
import type { InterfaceWords } from '../words.js';

interface Wrong {
  readonly place: Place;
  readonly issue: Issue;
  readonly words: Words;
  readonly interface: InterfaceWords;
}

/** The whole sentence that says what is wrong with an answer: the question's own where it is missing. */
export function issueSentence(wrong: Wrong): unknown {
  return ownSentence(wrong) ?? generalSentence(wrong);
}

/** The same sentence where it stands away from its question: one that is not the question's own comes after its label. */
export function issueLine(wrong: Wrong): unknown {
  const { place, words } = wrong;
  const label = { key: `${place.words}.label`, source: place.asked.label };
  return ownSentence(wrong) ?? html`${inWords(words, label)}: ${generalSentence(wrong)}`;
}

function ownSentence({ place, issue, words }: Wrong): unknown {
  const { options } = place.asked;
  if (issue.code !== 'missing' || !('ifMissing' in options)) return undefined;
  return inWords(words, { key: `${place.words}.ifMissing`, source: options.ifMissing });
}

function generalSentence({ issue, interface: speaks }: Wrong): unknown {
  const { code, values } = issue;
  return html`<span lang=${speaks.language} dir=${speaks.direction}>${speaks.say(issueWords[code], values)}</span>`;
}
