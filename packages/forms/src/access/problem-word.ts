import type { Word } from '@amparo/elements';
import { words as unlock } from '../device/unlock.words.js';
import { anew, seal, words } from './problem.words.js';

const known: Readonly<Partial<Record<string, Word>>> = { ...words, ...unlock.errors };

/** Why what is kept on this device cannot be opened or made; undefined for what is no problem of a vault. */
export const problemWord = (code: string): Word | undefined => known[code];

/** What is offered where something else than another try helps; undefined where nothing does. */
export const wayOut = (code: string | undefined): Word | undefined =>
  code === 'erased' ? anew : code === 'unsealed' ? seal : undefined;
