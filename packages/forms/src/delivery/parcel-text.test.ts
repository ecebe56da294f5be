import type { InterfaceWords, Word } from '@amparo/elements';
import type { ParcelStatus } from '@amparo/sdk';
import { expect, it } from 'vitest';
import { words } from '../drafts-list/drafts.words.js';
import { parcelText } from './parcel-text.js';

it('what was received says so, also while its draft cannot be removed here', () => {
  const said: Word[] = [];
  const speaks = { say: (word: Word) => (said.push(word), '') } as unknown as InterfaceWords;
  const receipt = { id: 'x', contentHash: 'a'.repeat(64), receivedAt: '2026-11-22T08:00:01.000Z' };
  const parcel: ParcelStatus = { id: 'x', form: 'f', caseCode: 'C', state: 'waiting', attempts: 1 };
  parcelText({ ...parcel, outcome: { code: 'created', receipt } }, speaks);
  parcelText(parcel, speaks);
  expect(said).toEqual([words.delivered, words.waiting]);
});
