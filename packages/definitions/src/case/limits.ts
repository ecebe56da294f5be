import type { TimerId } from '@amparo/risk';
import type { FactAnswer } from './case-record.js';
import type { CaseView } from './case-view.js';

/** What sets a date: a timer of the procedure, or the rule that derives one. A calendar shows no more. */
export type DueCode = TimerId | 'ASS-07' | 'BID-14';

/** What a completed form has said is to be done by a time. */
export type LimitPart =
  | 'firstAction'
  | 'facilityStay'
  | 'simplifiedReport'
  | 'simplifiedDecision'
  | 'panelSession'
  | 'tracingAction'
  | 'waiverReview'
  | 'referralReceipt'
  | 'referralAnswer'
  | 'transferReceipt'
  | 'planAfterReturn'
  | 'monitoring'
  | 'lostContact';

/** One of them that holds in a case. */
export interface Limit {
  /** The form in which what was done is written down. */
  readonly form: string;
  readonly part: LimitPart;
  readonly timer: DueCode;
  readonly due?: string | undefined;
  /** The date is the earliest one, and nothing is to be done by then. */
  readonly isEarliest?: true;
  /** Which of several such forms has said so. */
  readonly of?: SaidBy;
}

/** A completed form of which a case may have several that wait, such as a referral. */
export interface SaidBy {
  /** UUID of its submission. */
  readonly id: string;
  /** When it was completed, ISO 8601. */
  readonly at: string;
}

type Found = Pick<Limit, 'form' | 'due' | 'isEarliest' | 'of'> | undefined;

const from = (answer: FactAnswer | undefined): Found =>
  typeof answer?.value === 'string' ? { form: answer.form, due: answer.value } : undefined;

const services = (answer: FactAnswer | undefined): readonly unknown[] =>
  Array.isArray(answer?.value) ? (answer.value as readonly unknown[]) : [];

// Several referrals may be on their way, and each is told: one is answered by a later one that asks for the same help, and no other.
function waitingReferrals(view: CaseView, fact: string): readonly Found[] {
  const asked = view.all('referredFor');
  const isReplaced = ({ id, at }: FactAnswer): boolean => {
    const own = services(asked.find((each) => each.id === id));
    const later = asked.filter((each) => each.id !== id && Date.parse(each.at) > Date.parse(at));
    return later.some((each) => own.every((service) => services(each).includes(service)));
  };
  const waiting = view.all(fact).filter((each) => !isReplaced(each));
  return waiting
    .map((answer): Found => {
      const found = from(answer);
      return found && { ...found, of: { id: answer.id, at: answer.at } };
    })
    .toSorted((one, other) => Date.parse(one?.due ?? '') - Date.parse(other?.due ?? ''));
}

// What is written down here was done for the child; an assessment or a question is no action yet.
const ACTIONS = ['referral', 'guardianship', 'casePlan', 'familyTracing', 'followUp', 'caseTransfer', 'safeDisclosure'];

const LEVELS: readonly unknown[] = ['low', 'medium', 'high'];

// The time for a first action runs from each level that is set: also from a follow-up that finds the child at a higher one.
function raisedLevel(view: CaseView): FactAnswer | undefined {
  const [before, last] = view.all('riskLevel').slice(-2);
  if (last?.form !== 'followUp') return undefined;
  return LEVELS.indexOf(last.value) > LEVELS.indexOf(before?.value) ? last : undefined;
}

function firstAction(view: CaseView): Found {
  const raised = raisedLevel(view);
  if (raised && !view.since(raised.at, ...ACTIONS)) return { form: 'followUp', due: view.due('T-ACT', raised.at).due };
  const told = view.standing('firstAction');
  return told && view.since(told.at, ...ACTIONS) ? undefined : from(told);
}

function facilityStay(view: CaseView): Found {
  const since = view.facilitySince;
  return since === undefined ? undefined : { form: 'registration', due: view.due('T-FAC', since).due };
}

// A child who was not seen may be lost; before three months have passed the case is not closed for that.
function lostContact(view: CaseView): Found {
  if (view.stands('missedLastTime') !== 'yes') return undefined;
  const seen = view.text('seenAt') ?? view.last('bestInterestsAssessment')?.at ?? view.last('registration')?.at;
  return { form: 'caseClosure', due: view.due('T-LOST', seen).due, isEarliest: true };
}

function monitoring(view: CaseView): Found {
  const found = from(view.standing('monitoring'));
  return found && { ...found, isEarliest: true };
}

// While the assessment has put the search on hold, or the family is feared, nothing is to be done for it.
const tracingAction = (view: CaseView): Found =>
  view.familyFeared || ['hold', 'doNotProceed'].includes(view.text('tracingDecision') ?? '')
    ? undefined
    : from(view.standing('tracingAction'));

const said =
  (fact: string) =>
  (view: CaseView): Found =>
    from(view.standing(fact));

// A determination that has decided waits for nothing more.
const undecided =
  (fact: string) =>
  (view: CaseView): Found =>
    view.standing('decidedSolution') ? undefined : from(view.standing(fact));

type Find = (view: CaseView) => Found | readonly Found[];

const limits: readonly (readonly [part: LimitPart, timer: DueCode, find: Find])[] = [
  ['firstAction', 'T-ACT', firstAction],
  ['facilityStay', 'T-FAC', facilityStay],
  ['waiverReview', 'T-WAIVER', said('waiverReview')],
  ['referralReceipt', 'T-REF-R', (view) => waitingReferrals(view, 'referralReceipt')],
  ['referralAnswer', 'T-REF-A', (view) => waitingReferrals(view, 'referralAnswer')],
  ['tracingAction', 'T-TRACE', tracingAction],
  ['simplifiedReport', 'T-SBID-R', undecided('simplifiedReport')],
  ['simplifiedDecision', 'T-SBID-D', undecided('simplifiedDecision')],
  ['panelSession', 'BID-14', undecided('panelSession')],
  ['transferReceipt', 'T-TRF-R', said('transferReceipt')],
  ['planAfterReturn', 'T-RPLAN', said('planAfterReturn')],
  ['monitoring', 'T-RMON', monitoring],
  ['lostContact', 'T-LOST', lostContact],
];

/** Every limit that holds in a case; a closed one has none. */
export const limitsOf = (view: CaseView): readonly Limit[] =>
  view.closed
    ? []
    : limits.flatMap(([part, timer, find]) =>
        [find(view)].flat().flatMap((found) => (found ? [{ ...found, part, timer }] : [])),
      );
