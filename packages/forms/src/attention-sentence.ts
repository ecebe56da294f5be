import type { Word } from '@amparo/elements';
import type { Outcome } from '@amparo/sdk';
import { words } from './attention.words.js';

/** The sentence that says what a person should do about a parcel. */
export const attentionSentence = (outcome: Outcome | undefined): Word =>
  words[!outcome || 'receipt' in outcome ? 'unknown' : outcome.code];
