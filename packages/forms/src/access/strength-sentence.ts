import type { InterfaceWords } from '@amparo/elements';
import { passphraseMinimum } from '@amparo/drafts';
import { passphraseStrength } from './passphrase-strength.js';
import { words } from './strength.words.js';

/** What is to be said of a passphrase as far as it is typed; empty while nothing is. */
export function strengthSentence(passphrase: string, worker: string, speaks: InterfaceWords): string {
  if (passphrase.trim() === '') return '';
  const strength = passphraseStrength({ passphrase, worker, minimum: passphraseMinimum });
  return speaks.say(words[strength], { n: passphraseMinimum });
}
