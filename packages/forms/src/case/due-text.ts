import type { FormStanding } from '@amparo/definitions';
import type { Word } from '@amparo/elements';
import { html, nothing } from 'lit';
import { words } from './case.words.js';

/** Until when something is to be done, or from when it may be; `say` puts a time into a sentence. */
export function dueText({ due, overdue, status }: FormStanding, say: (word: Word, time: string) => string): unknown {
  if (due === undefined || status === 'done') return nothing;
  const word = status === 'open' ? words.notBefore : overdue ? words.overdue : words.due;
  return html`<span class=${overdue ? 'state late' : 'state'}>${say(word, due)}</span>`;
}
