import type { Absent, AnswerAt } from '@amparo/model';
import {
  answerIn,
  at,
  dayWritten,
  fact,
  NO_LONGER,
  saying,
  undoing,
  yesIf,
  type CaseFact,
  type SaidAnswers,
} from './case-fact.js';
import type { Forms } from './forms.js';

/** Codes of the decisions that bring the child together with its family. */
export const REUNIFIES: ReadonlySet<string> = new Set(['reunifyHost', 'reunifyOrigin', 'reunifyThird']);

/** Codes of the decisions that send the child back: a plan for the return belongs to them. */
export const RETURNS: ReadonlySet<string> = new Set(['reunifyOrigin', 'voluntaryReturn', 'voluntaryReturnCare']);

/** RUA-01: a plan rests on a decision for return or reunification, and on no other. */
export const leadsToPlan = (solution: string): boolean => RETURNS.has(solution) || REUNIFIES.has(solution);

/** A decision that was opened again and is not kept decides nothing more, until the same form or a later one decides anew. */
export const openedAgain = undoing('bestInterestsDetermination', 'reopening.reopenDecision', (then) => then !== 'keep');

// A session that puts the decision off, or decides against every option, leads to no plan.
function dayOfDecision(moment: string, answers: SaidAnswers): string | undefined {
  const solution = answerIn(answers, 'decision.decidedSolution');
  if (typeof solution !== 'string') return undefined;
  return leadsToPlan(solution) ? dayWritten(moment) : NO_LONGER;
}

type BidStage = Exclude<AnswerAt<Forms['followUp'], 'known.bidStage'>, Absent>;

/** What was decided for the child, and what became of it. */
export const decisionFacts: readonly CaseFact[] = [
  fact(
    'bidGround',
    at('bestInterestsAssessment', 'decision.bidGround', 'tells'),
    at('bestInterestsDetermination', 'overview.bidGround', 'learns'),
  ),
  fact(
    'decidedSolution',
    openedAgain,
    at('bestInterestsDetermination', 'decision.decidedSolution', 'tells'),
    at('caseClosure', 'base.solution', 'learns'),
  ),
  fact(
    'bidDecided',
    openedAgain,
    saying('bestInterestsDetermination', 'decision.decidedSolution', () => yesIf(true)),
    at('caseClosure', 'known.bidDecided', 'learns'),
  ),
  fact(
    'bidStage',
    saying('bestInterestsDetermination', 'caseHeader.caseCode', (_, answers): BidStage | undefined => {
      if (typeof answerIn(answers, 'decision.decidedSolution') === 'string') return 'decided';
      // Opened again, and kept as it was: the form leaves the decision that there is.
      return answerIn(answers, 'reopening.reopenDecision') === 'keep' ? undefined : 'underWay';
    }),
    at('followUp', 'known.bidStage', 'learns'),
  ),
  fact(
    'decidedOn',
    openedAgain,
    saying('bestInterestsDetermination', 'panel.panelDate', dayOfDecision),
    saying('bestInterestsDetermination', 'simplified.simplifiedDecidedOn', dayOfDecision),
    at('reintegrationPlan', 'base.bidDecisionDate', 'learns'),
  ),
  // RUA-10: only a child that has not arrived yet can be kept from travelling.
  fact(
    'childWithdrew',
    at('reintegrationPlan', 'base.childWithdrew', 'tells'),
    saying('reintegrationPlan', 'travel.arrivalConfirmedAt', (): 'yes' | 'no' => 'no'),
  ),
  fact(
    'returnedOn',
    saying('reintegrationPlan', 'travel.arrivalConfirmedAt', dayWritten),
    saying('familyReintegrationPlan', 'monitoring.returnedAt', dayWritten),
    at('caseClosure', 'known.returnedOn', 'learns'),
  ),
];
