import type { InterfaceWords } from '@amparo/elements';
import { momentText } from '../host/moment-text.js';
import { leaving, waited, words } from './age.words.js';
import type { WaitingDraft } from './ages-in.js';

/** How long a draft has waited unsent, in words; empty as long as that is no matter. */
export function ageSentence(age: WaitingDraft, speaks: InterfaceWords, timeZone: string): string {
  const { days, standing, doubtful, expiresAt } = age;
  if (standing === 'fresh') return '';
  const parts = age.leaves
    ? [speaks.say(leaving[standing], { time: momentText(expiresAt, timeZone, speaks.language) })]
    : [speaks.plural(waited, days), speaks.say(words[standing])];
  return [...parts, ...(doubtful ? [speaks.say(words.doubtful)] : [])].join(' ');
}
