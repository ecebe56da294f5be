import type { InterfaceWords } from '@amparo/elements';
import type { DraftAge } from '@amparo/drafts';
import { waited, words } from './age.words.js';

/** How long a draft has waited unsent, in words; empty as long as that is no matter. */
export function ageSentence({ days, standing, doubtful }: DraftAge, speaks: InterfaceWords): string {
  if (standing === 'fresh') return '';
  const parts = [speaks.plural(waited, days), speaks.say(words[standing])];
  return [...parts, ...(doubtful ? [speaks.say(words.doubtful)] : [])].join(' ');
}
