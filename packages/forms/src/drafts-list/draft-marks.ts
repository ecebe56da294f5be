import type { InterfaceWords } from '@amparo/elements';
import type { DraftSummary } from '@amparo/drafts';
import { html, nothing } from 'lit';
import { words } from './drafts.words.js';

/** Says what is wrong with a draft, and that it is a copy. */
export function draftMarks(draft: DraftSummary | undefined, speaks: InterfaceWords): unknown {
  const wrong = draft?.damaged ? words.partlyDamaged : draft?.earlier && words.earlier;
  return html`${wrong ? html`<span class="state attention">${speaks.say(wrong)}</span>` : nothing}
  ${draft?.copyOf ? html`<span class="state">${speaks.say(words.conflictCopy)}</span>` : nothing}`;
}
