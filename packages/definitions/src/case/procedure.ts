import type { AssentEnd } from '../disclosure/assent-end.js';
import type { CaseView } from './case-view.js';
import type { DueCode, LimitPart } from './limits.js';

/** Where a form stands in the procedure of one case. */
export type FormStatus = 'due' | 'open' | 'blocked' | 'notNeeded' | 'done';

/** Why a form stands where it does; each code has one sentence in the words of the case. */
export type Because =
  | 'first'
  | 'registerFirst'
  | 'assessFirst'
  | 'decideFirst'
  | 'childIsWithFamily'
  | 'noRiskSeen'
  | 'companyUnknown'
  | 'anyTime'
  | 'beforeDetailsAreKept'
  | 'consentEnds'
  | 'takenBack'
  | 'askAgain'
  | 'askBeforeSteps'
  | 'mayBeOlder'
  | 'signsOfTrafficking'
  | 'noSigns'
  | 'signsUnknown'
  | 'disclosed'
  | 'ageInDoubt'
  | 'ageIsClear'
  | 'ageDoubtUnknown'
  | 'guardianFirst'
  | 'needsGuardian'
  | 'hasGuardian'
  | 'riskSeen'
  | 'riskUnknown'
  | 'assessmentNeeded'
  | 'planNeeded'
  | 'apartFromFamily'
  | 'tracingOnHold'
  | 'determinationNeeded'
  | 'determinationUnknown'
  | 'noDetermination'
  | 'returnDecided'
  | 'noReturn'
  | 'familyReturns'
  | 'followUpByLevel'
  | 'reviewOfThePlan'
  | 'afterClosure'
  | 'goalsReached'
  | 'completed'
  | 'caseIsClosed'
  | 'movesElsewhere'
  | 'eachSharing'
  | AssentEnd
  | LimitPart;

interface Verdict {
  readonly status: FormStatus;
  readonly because: Because;
  readonly due?: string | undefined;
  readonly timer?: DueCode;
}

const open = (because: Because): Verdict => ({ status: 'open', because });
const blocked = (because: Because): Verdict => ({ status: 'blocked', because });
const notNeeded = (because: Because): Verdict => ({ status: 'notNeeded', because });
const done: Verdict = { status: 'done', because: 'completed' };

/** What the procedure asks of one step, given a case. */
export type Step = (view: CaseView) => Verdict;

// Until the child is registered nothing else has a ground to stand on, save help that cannot wait.
const afterRegistration =
  (step: Step): Step =>
  (view) =>
    view.last('registration') ? step(view) : blocked('registerFirst');

const whileOpen =
  (step: Step): Step =>
  (view) =>
    view.closed ? notNeeded('caseIsClosed') : step(view);

const afterAssessment = (step: Step): Step =>
  afterRegistration((view) => (view.last('bestInterestsAssessment') ? step(view) : blocked('assessFirst')));

// Who took a permission back is not pressed to give it again: that it may be asked for is said, and no more.
function asked(form: 'consent' | 'assent', view: CaseView): Verdict | undefined {
  if (!view.last(form)) return { status: 'due', because: 'beforeDetailsAreKept' };
  return view.isTakenBack(form) ? open('takenBack') : undefined;
}

// Only what was looked for and not found leaves the assessment to the worker.
function reasonToAssess(view: CaseView): Because {
  if (view.apart) return 'assessmentNeeded';
  const risk = view.text('anyRiskSeen');
  if (risk === 'yes') return 'riskSeen';
  if (!view.withFamily) return 'companyUnknown';
  return risk === 'no' ? 'noRiskSeen' : 'riskUnknown';
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

// A step that was done since the child was asked leads to the next: it is asked before that begins.
function askedAgain(view: CaseView): Verdict {
  const due = view.stands('askAgain');
  const because = view.assentEnd ?? 'askAgain';
  if (due !== undefined || because !== 'askAgain') return { status: 'due', because, due, timer: 'ASS-07' };
  // Nobody asks the same child again and again: where it may be older the worker judges, who sees it.
  const rest = view.mayBeOlder ? open('mayBeOlder') : undefined;
  const asked = view.last('assent')?.at;
  if (asked === undefined || !view.since(asked, ...ASKED_BEFORE)) return rest ?? done;
  const isAhead = ASKED_BEFORE.some((form) => {
    const { status, because } = procedure[form]?.(view) ?? done;
    return status === 'due' || (status === 'open' && because === 'apartFromFamily');
  });
  return isAhead ? { status: 'due', because: 'askAgain', timer: 'ASS-07' } : (rest ?? open('askBeforeSteps'));
}

/** A part of a form that is due by itself: the review meeting, or what a completed form has said is to be done. */
export type StepPart = 'review' | LimitPart;

/**
 * The procedure, in its order: for each form, and each part of one that has a time of its own, what a case asks of it
 * (content chapter 0; sources stand with the rules of the forms).
 */
export const procedure: Readonly<Record<string, Step>> = {
  safeDisclosure: (view) => (view.text('gbvDisclosed') === 'yes' ? open('disclosed') : open('anyTime')),
  registration: (view) => (view.last('registration') ? done : { status: 'due', because: 'first' }),
  consent: whileOpen((view) => {
    const { isTime, ...ends } = view.ends ?? {};
    return asked('consent', view) ?? { ...(isTime ? { status: 'due', because: 'consentEnds' } : done), ...ends };
  }),
  assent: whileOpen((view) => asked('assent', view) ?? askedAgain(view)),
  traffickingScreening: whileOpen(
    afterRegistration((view) => {
      if (view.last('traffickingScreening')) return done;
      const signs = view.text('traffickingSigns');
      if (signs === 'yes') return { status: 'due', because: 'signsOfTrafficking' };
      return open(signs === 'no' ? 'noSigns' : 'signsUnknown');
    }),
  ),
  guardianship: whileOpen(
    afterRegistration((view) => {
      if (view.withFamily) return notNeeded('childIsWithFamily');
      if (view.hasGuardian) return view.last('guardianship') ? done : open('hasGuardian');
      if (!view.apart) return open('companyUnknown');
      return { status: 'due', because: 'needsGuardian', ...view.due('T-GUA', view.text('guardianRequestedAt')) };
    }),
  ),
  ageAssessment: whileOpen(
    afterRegistration((view) => {
      // One that a refusal ended, or that waits for a guardian, has concluded nothing.
      if (view.told('ageConclusion')) return done;
      const doubt = view.text('ageInDoubt');
      if (doubt === 'no') return notNeeded('ageIsClear');
      if (!view.withFamily && !view.hasGuardian) return blocked('guardianFirst');
      return open(doubt === 'yes' ? 'ageInDoubt' : 'ageDoubtUnknown');
    }),
  ),
  bestInterestsAssessment: whileOpen(
    afterRegistration((view) => {
      if (view.last('bestInterestsAssessment')) return done;
      const because = reasonToAssess(view);
      if (because === 'noRiskSeen') return open(because);
      return { status: 'due', because, ...view.due('T-BIA', view.text('registeredAt')) };
    }),
  ),
  casePlan: whileOpen(
    afterAssessment((view) => {
      if (view.last('casePlan')) return done;
      const assessed = view.last('bestInterestsAssessment')?.at;
      return { status: 'due', because: 'planNeeded', ...view.due('T-PLAN', assessed) };
    }),
  ),
  referral: whileOpen(() => open('anyTime')),
  // Also of a closed case something may be shared, or asked back.
  dataSharing: () => open('eachSharing'),
  familyTracing: whileOpen(
    afterAssessment((view) => {
      if (view.withFamily) return notNeeded('childIsWithFamily');
      if (['hold', 'doNotProceed'].includes(view.text('tracingDecision') ?? '')) return blocked('tracingOnHold');
      if (view.last('familyTracing')) return done;
      return open(view.apart ? 'apartFromFamily' : 'companyUnknown');
    }),
  ),
  bestInterestsDetermination: whileOpen(
    afterAssessment((view) => {
      if (view.decided) return done;
      const needed = view.text('bidRequired');
      if (needed === 'no') return notNeeded('noDetermination');
      return { status: 'due', because: needed === 'yes' ? 'determinationNeeded' : 'determinationUnknown' };
    }),
  ),
  reintegrationPlan: whileOpen(
    afterAssessment((view) => {
      if (view.withFamily) return notNeeded('childIsWithFamily');
      if (!view.decided) return blocked('decideFirst');
      if (!RETURNS.has(view.moment('decidedSolution') ?? '')) return notNeeded('noReturn');
      return view.last('reintegrationPlan') ? done : { status: 'due', because: 'returnDecided' };
    }),
  ),
  familyReintegrationPlan: whileOpen(
    afterAssessment((view) => {
      if (view.apart) return notNeeded('apartFromFamily');
      if (view.last('familyReintegrationPlan')) return done;
      return open(view.withFamily ? 'familyReturns' : 'companyUnknown');
    }),
  ),
  caseTransfer: whileOpen(afterRegistration(() => open('movesElsewhere'))),
  followUp: afterRegistration((view) => {
    if (view.closed) {
      const closing = view.last('caseClosure')?.at;
      const since = view.last('followUp')?.at;
      if (since !== undefined && closing !== undefined && Date.parse(since) > Date.parse(closing)) return done;
      return { status: 'due', because: 'afterClosure', ...view.due('T-CLO-F', closing) };
    }
    // A review meeting alone is no look at the child.
    const from = view.moment('followedUpAt') ?? view.last('bestInterestsAssessment')?.at;
    // FUP-07: from the registration on; the time until the next runs from the assessment, or from the first.
    if (from === undefined) return open('followUpByLevel');
    return { status: 'due', because: 'followUpByLevel', ...view.due('T-FUP', from) };
  }),
  review: whileOpen(
    afterAssessment((view) => {
      const begun = view.last('casePlan')?.at ?? view.last('bestInterestsAssessment')?.at;
      return { status: 'due', because: 'reviewOfThePlan', ...view.due('T-REV', view.moment('reviewedOn') ?? begun) };
    }),
  ),
  caseClosure: afterAssessment((view) => (view.closed ? done : open('goalsReached'))),
};

// Where the decision sends the child back, a plan for the return belongs to it.
const RETURNS: ReadonlySet<string> = new Set(['reunifyOrigin', 'voluntaryReturn', 'voluntaryReturnCare']);
