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
