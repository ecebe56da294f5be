import type { InterfaceWords, Word } from '@amparo/elements';
import type { ParcelStatus } from '@amparo/sdk';
import { attentionSentence } from './attention-sentence.js';
import { words } from '../drafts-list/drafts.words.js';

/** Says where a parcel stands, what to do, and how much of it has arrived while it is on its way. */
export function parcelText(parcel: ParcelStatus, speaks: InterfaceWords): string {
  const { state, bytes } = parcel;
  const sentence = speaks.say(sentenceOf(parcel));
  if (!bytes || (state !== 'sending' && bytes.sent === 0)) return sentence;
  const all = Math.ceil(bytes.all / 1000);
  // What is sealed is longer than what was counted.
  const sent = Math.min(all, Math.floor(bytes.sent / 1000));
  return [sentence, speaks.say(words.sentSoFar, { sent, all }), fileText(parcel, speaks)].filter(Boolean).join(' ');
}

// Some servers take a file whole: for minutes no more bytes are told, and nobody shall think that it stands still.
function fileText({ state, files = [] }: ParcelStatus, speaks: InterfaceWords): string {
  const at = files.findIndex(({ isDelivered }) => !isDelivered);
  const next = files[at];
  if (!next || state !== 'sending') return '';
  return speaks.say(words.nextFile, { n: at + 1, files: files.length, size: Math.ceil(next.bytes / 1000) });
}

function sentenceOf({ state, outcome }: ParcelStatus): Word {
  if (state === 'needsAttention' || (state === 'waiting' && outcome?.code === 'authRequired'))
    return attentionSentence(outcome);
  // It waits for its draft to be removed here, and not to be sent.
  return words[outcome && 'receipt' in outcome ? 'delivered' : state];
}
