import type { Issue, Place, Words } from '@amparo/model';
import { issueWords } from '../behaviours/issue.words.js';
import type { InterfaceWords } from '../words.js';
import { words as said } from './form.words.js';

interface Wrong {
  readonly place: Place;
  readonly issue: Issue;
  readonly words: Words;
  readonly interface: InterfaceWords;
}

/** The whole sentence that says what is wrong with an answer: the question's own where it is missing. */
export function issueSentence({ place, issue, words, interface: speaks }: Wrong): string {
  const { options } = place.asked;
  if (issue.code === 'missing' && 'ifMissing' in options && options.ifMissing !== undefined)
    return words.of(`${place.words}.ifMissing`, options.ifMissing);
  if (issue.code === 'tooFewEntries') return speaks.say(said.tooFew, issue.values);
  if (issue.code === 'tooManyEntries') return speaks.say(said.tooMany, issue.values);
  return speaks.say(issueWords[issue.code], issue.values);
}
