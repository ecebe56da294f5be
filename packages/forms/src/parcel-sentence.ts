import type { ParcelStatus } from '@amparo/sdk';
import type { Word } from '@amparo/elements';
import { words } from './drafts.words.js';

/** The sentence that says where a parcel stands and what to do. */
export function parcelSentence({ state, outcome }: Pick<ParcelStatus, 'state' | 'outcome'>): Word {
  switch (state) {
    case 'sending':
      return words.sending;
    case 'delivered':
      return words.delivered;
    case 'waiting':
      return outcome?.code === 'authRequired' ? words.attention.authRequired : words.waiting;
    case 'needsAttention':
      if (!outcome || outcome.code === 'created' || outcome.code === 'alreadyStored') return words.attention.unknown;
      return words.attention[outcome.code];
  }
}
