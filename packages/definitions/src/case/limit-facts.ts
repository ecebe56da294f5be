import { earliestDay } from '@amparo/model';
import { answerIn, at, entriesAt, fact, saying, type CaseFact, type SaidAnswers } from './case-fact.js';
import { isFacility } from './facility.js';

// What was done at once for an urgent need was the first action.
const hasActed = (answers: SaidAnswers): boolean =>
  entriesAt(answers, 'urgentNeeds.urgentNeedItems').some(({ action }) => typeof action === 'string');

/** Until when a form says that something is to be done; the next of its kind says it anew, or no longer. */
export const limitFacts: readonly CaseFact[] = [
  fact(
    'firstAction',
    saying('registration', 'urgentNeeds.firstActionDueAt', (due, answers) => (hasActed(answers) ? undefined : due)),
    at('bestInterestsAssessment', 'analysis.firstActionDueAt', 'tells'),
  ),
  fact(
    'facilitySince',
    saying('registration', 'care.careStartedOn', (day, answers) =>
      isFacility(answerIn(answers, 'care.careArrangement')) ? earliestDay(day) : undefined,
    ),
  ),
  fact('simplifiedReport', at('bestInterestsDetermination', 'simplified.simplifiedReportDueAt', 'tells')),
  fact('simplifiedDecision', at('bestInterestsDetermination', 'simplified.simplifiedDecisionDueAt', 'tells')),
  fact('panelSession', at('bestInterestsDetermination', 'decision.panelNextDueAt', 'tells')),
  fact('tracingAction', at('familyTracing', 'actions.nextActionDueAt', 'tells')),
  fact('waiverReview', at('consent', 'waiver.waiverReviewDueAt', 'tells')),
  fact('askAgain', at('assent', 'mark.askAgainAt', 'tells')),
  fact('referralReceipt', at('referral', 'response.receiptDueAt', 'tells')),
  fact('referralAnswer', at('referral', 'response.answerDueAt', 'tells')),
  // Tells which referral a later one takes the place of.
  fact('referredFor', at('referral', 'base.services', 'tells')),
  fact('transferReceipt', at('caseTransfer', 'receipt.receiptDueAt', 'tells')),
  fact(
    'planAfterReturn',
    at('reintegrationPlan', 'actions.planRevisedOn', 'tells'),
    // After the first time it is looked at again as every plan is.
    saying('familyReintegrationPlan', 'monitoring.reviewDueAt', (due, answers) =>
      answerIn(answers, 'monitoring.lastReviewOn') === undefined ? due : undefined,
    ),
  ),
  fact(
    'monitoring',
    saying('reintegrationPlan', 'monitoring.monitoringEndsNotBefore', (end, answers) =>
      answerIn(answers, 'monitoring.monitoringEndedOn') === undefined ? end : undefined,
    ),
    saying('familyReintegrationPlan', 'monitoring.monitoringEnd', (end, answers) =>
      answerIn(answers, 'monitoring.stability') === 'yes' ? undefined : end,
    ),
  ),
];

/** What the procedure looks at besides: how far a determination has come, and whether the child was seen. */
export const stateFacts: readonly CaseFact[] = [
  fact('reviewOutcome', at('bestInterestsDetermination', 'review.reviewOutcome', 'tells')),
  fact('simplifiedChosenAt', at('bestInterestsDetermination', 'simplified.simplifiedDecidedAt', 'tells')),
  fact('panelDate', at('bestInterestsDetermination', 'panel.panelDate', 'tells')),
  fact('panelDeferrals', at('bestInterestsDetermination', 'decision.panelDeferrals', 'tells')),
  fact(
    'seenAt',
    saying('followUp', 'entry.date', (when, answers) => (wasSeen(answers) ? when : undefined)),
  ),
  fact(
    'missedLastTime',
    saying('followUp', 'entry.childSeen', (seen): 'yes' | 'no' => (seen === 'no' ? 'yes' : 'no')),
    at('followUp', 'known.missedLastTime', 'learns'),
  ),
];

const wasSeen = (answers: SaidAnswers): boolean => answerIn(answers, 'entry.childSeen') === 'yes';
