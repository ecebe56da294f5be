import type { Phase } from '../filling/phase.js';
import type { Failure } from '../filling/failure.js';

/** What was on screen at one moment. */
export interface Shown {
  readonly phase: Phase | undefined;
  readonly failure: Failure | undefined;
}

/** What is on screen, whatever it is. */
export const SHOWN = 'amparo-unlock, amparo-drafts, amparo-asked, amparo-form, h2[tabindex]';

/** Where the focus goes when something else is on screen; what a page opens with does not take it. */
export function focusAfter(before: Shown, now: Shown): string | undefined {
  if (now.failure && now.failure !== before.failure) return '#failure';
  if (now.phase === before.phase || before.phase === undefined || before.phase === 'opening') return undefined;
  return SHOWN;
}

/** Brings what a selector finds into sight, with the focus. */
export async function leadTo(root: ParentNode, selector: string | undefined): Promise<void> {
  if (selector === undefined) return;
  // It stands above, is rendered after this element, and moves what is below it.
  await root.querySelector('amparo-keeping')?.updateComplete;
  const found = root.querySelector<HTMLElement>(selector);
  found?.scrollIntoView({ block: 'start' });
  found?.focus({ preventScroll: true });
}
