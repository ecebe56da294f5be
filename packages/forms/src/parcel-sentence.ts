import type { Word } from '@amparo/elements';
import type { ParcelStatus } from '@amparo/sdk';
import { attentionSentence } from './attention-sentence.js';
import { words } from './drafts.words.js';

/** The sentence that says where a parcel stands and what to do. */
export function parcelSentence({ state, outcome }: ParcelStatus): Word {
  if (state === 'needsAttention' || (state === 'waiting' && outcome?.code === 'authRequired'))
    return attentionSentence(outcome);
  return words[state];
}
