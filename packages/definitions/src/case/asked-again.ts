import type { CaseView } from './case-view.js';
import { done, open, type Verdict } from './verdict.js';

/** Who took a permission back is not pressed to give it again: that it may be asked for is said, and no more. */
export function asked(form: 'consent' | 'assent', view: CaseView): Verdict | undefined {
  if (!view.last(form)) return { status: 'due', because: 'beforeDetailsAreKept' };
  return view.isTakenBack(form) ? open('takenBack') : undefined;
}

// ASS-07: before each of these the child is asked anew.
const ASKED_BEFORE = [
  'bestInterestsAssessment',
  'familyTracing',
  'bestInterestsDetermination',
  'reintegrationPlan',
  'familyReintegrationPlan',
  'caseTransfer',
  'caseClosure',
];

/** A step that was done since the child was asked leads to the next: it is asked before that begins. */
export function askedAgain(view: CaseView, standing: (form: string) => Verdict): Verdict {
  const due = view.stands('askAgain');
  const because = view.assentEnd ?? 'askAgain';
  if (due !== undefined || because !== 'askAgain') return { status: 'due', because, due, timer: 'ASS-07' };
  // Nobody asks the same child again and again: where it may be older the worker judges, who sees it.
  const rest = view.mayBeOlder ? open('mayBeOlder') : undefined;
  const asked = view.last('assent')?.at;
  if (asked === undefined || !view.since(asked, ...ASKED_BEFORE)) return rest ?? done;
  const isAhead = ASKED_BEFORE.some((form) => {
    const { status, because } = standing(form);
    return status === 'due' || (status === 'open' && because === 'apartFromFamily');
  });
  return isAhead ? { status: 'due', because: 'askAgain', timer: 'ASS-07' } : (rest ?? open('askBeforeSteps'));
}
