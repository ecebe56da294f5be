import type { DueCode } from './limits.js';
import type { CaseView } from './case-view.js';
import type { Because, FormStatus } from './procedure.js';

/** What the procedure says of one step. */
export interface Verdict {
  readonly status: FormStatus;
  readonly because: Because;
  readonly due?: string | undefined;
  readonly timer?: DueCode;
}

/** What the procedure asks of one step, given a case. */
export type Step = (view: CaseView) => Verdict;

export const open = (because: Because): Verdict => ({ status: 'open', because });
export const blocked = (because: Because): Verdict => ({ status: 'blocked', because });
export const notNeeded = (because: Because): Verdict => ({ status: 'notNeeded', because });
export const done: Verdict = { status: 'done', because: 'completed' };
