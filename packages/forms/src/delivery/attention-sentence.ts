import type { Word } from '@amparo/elements';
import type { Outcome } from '@amparo/sdk';
import { words } from './attention.words.js';
import type { NotOpened, NotSent } from '../filling/failure.js';

type Reasons = typeof import('./attention-reasons.words.js');

let reasons: Reasons | undefined;
let fetching: Promise<void> | undefined;

/**
 * Fetches the sentences that say why something was not received: they come behind everything else, while there is a network.
 * Without one they are tried again at the next call.
 */
export const fetchReasons = (): Promise<void> =>
  (fetching ??= import('./attention-reasons.words.js').then(
    (loaded) => {
      reasons = loaded;
    },
    () => {
      fetching = undefined;
    },
  ));

/** The sentence that says what happened to a parcel, and what a person should do about it. */
export function attentionSentence(outcome: Outcome | undefined): Word {
  void fetchReasons();
  if (!reasons || !outcome || 'receipt' in outcome) return words.notConfirmed;
  return outcome.code === 'unknown' ? reasons.unknown[outcome.reason] : reasons.outcomes[outcome.code];
}

/** The sentence that says why a form was not sent, whose answers are still on screen. */
export function notSentSentence(error: NotSent): Word {
  void fetchReasons();
  if (!reasons) return words.notSent;
  if (error.code === 'notPacked') return reasons.notPacked[error.reason];
  return reasons.notSent[error.code === 'cancelled' ? 'notStored' : error.code];
}

/** The sentence that says why a draft was not opened; undefined where the storage could not be read. */
export function notOpenedSentence(code: NotOpened): Word | undefined {
  void fetchReasons();
  return reasons?.notOpened[code];
}
