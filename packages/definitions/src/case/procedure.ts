import type { AssentEnd } from '../disclosure/assent-end.js';
import { asked, askedAgain } from './asked-again.js';
import { needsNoAssessment, reasonToAssess, riskNotAssessed } from './assessment.js';
import { RETURNS } from './decision-facts.js';
import type { LimitPart } from './limits.js';
import { blocked, done, notNeeded, open, type Step } from './verdict.js';

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
  | 'familyFeared'
  | 'determinationNeeded'
  | 'determinationUnknown'
  | 'noDetermination'
  | 'returnDecided'
  | 'childWithdrew'
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
  | 'caseworkerDoes'
  | AssentEnd
  | LimitPart;

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
  afterRegistration((view) =>
    view.last('bestInterestsAssessment') || needsNoAssessment(view) ? step(view) : blocked('assessFirst'),
  );

/**
 * What a frontline responder does of it: what is seen and told is passed on, and no story is asked for (content chapter 19; REG-14,
 * TRA-03, REF-04).
 */
export const FRONTLINE: ReadonlySet<string> = new Set([
  'safeDisclosure',
  'registration',
  'consent',
  'assent',
  'traffickingScreening',
  'referral',
]);

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
  assent: whileOpen((view) => asked('assent', view) ?? askedAgain(view, (form) => procedure[form]?.(view) ?? done)),
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
      // For a risk that shows later no time is set of its own: it waits no longer than one that shows at first (DESIGN).
      const risk = riskNotAssessed(view);
      if (risk) return { status: 'due', because: 'riskSeen', ...view.due('T-BIA', risk.at) };
      if (view.last('bestInterestsAssessment')) return done;
      const because = reasonToAssess(view);
      if (because === 'noRiskSeen') return open(because);
      return { status: 'due', because, ...view.due('T-BIA', view.text('registeredAt')) };
    }),
  ),
  casePlan: whileOpen(
    afterAssessment((view) => {
      if (view.last('casePlan')) return done;
      if (needsNoAssessment(view)) return open('noRiskSeen');
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
      // A search that goes on is put on hold in its form.
      if (view.familyFeared) return view.last('familyTracing') ? open('familyFeared') : blocked('familyFeared');
      if (view.last('familyTracing')) return done;
      return open(view.apart ? 'apartFromFamily' : 'companyUnknown');
    }),
  ),
  bestInterestsDetermination: whileOpen(
    afterAssessment((view) => {
      if (view.hasWithdrawn) return { status: 'due', because: 'childWithdrew' };
      if (view.decided) return done;
      // No later assessment does without a panel while a sign of harm in the family stands (TRC-06).
      const concern = view.text('familyConcern') === 'yes';
      if (!concern && needsNoAssessment(view)) return notNeeded('noRiskSeen');
      const needed = concern ? 'yes' : view.text('bidRequired');
      if (needed === 'no') return notNeeded('noDetermination');
      return { status: 'due', because: needed === 'yes' ? 'determinationNeeded' : 'determinationUnknown' };
    }),
  ),
  reintegrationPlan: whileOpen(
    afterAssessment((view) => {
      if (view.withFamily) return notNeeded('childIsWithFamily');
      if (view.hasWithdrawn) return blocked('childWithdrew');
      if (!view.decided) return blocked('decideFirst');
      if (!RETURNS.has(view.text('decidedSolution') ?? '')) return notNeeded('noReturn');
      return view.last('reintegrationPlan') ? done : { status: 'due', because: 'returnDecided' };
    }),
  ),
  familyReintegrationPlan: whileOpen(
    afterAssessment((view) => {
      if (view.apart) return notNeeded('apartFromFamily');
      if (riskNotAssessed(view)) return blocked('assessFirst');
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
    const from = view.text('followedUpAt') ?? view.last('bestInterestsAssessment')?.at;
    // FUP-07: from the registration on; the time until the next runs from the assessment, or from the first.
    if (from === undefined) return open('followUpByLevel');
    return { status: 'due', because: 'followUpByLevel', ...view.due('T-FUP', from) };
  }),
  review: whileOpen(
    afterAssessment((view) => {
      const begun = view.last('casePlan')?.at ?? view.last('bestInterestsAssessment')?.at;
      if (begun === undefined) return notNeeded('noRiskSeen');
      return { status: 'due', because: 'reviewOfThePlan', ...view.due('T-REV', view.text('reviewedOn') ?? begun) };
    }),
  ),
  // When a case may be closed the closure itself asks; nothing else stands before it.
  caseClosure: afterRegistration((view) => (view.closed ? done : open('goalsReached'))),
};
