import { all, any, type Condition, type ChoiceQuestion, type Rule } from '@amparo/model';
import type { RiskLevel } from '@amparo/risk';
import { sections } from './sections.js';

const { known, occasion, entry, review } = sections;
const { riskLevel: levelBefore, missedLastTime } = known.questions;
const { childSeen, kind, newRisk, riskLevel, furtherNeeded, nextDueAt, nextDate, nextTooLate } = entry.questions;
const { nextReview, nextReviewTooLate } = review.questions;

const risesTo = (level: ChoiceQuestion<RiskLevel>): Condition =>
  any(all(levelBefore.is('low'), level.isOneOf('medium', 'high')), all(levelBefore.is('medium'), level.is('high')));

const aboutTime: readonly Rule[] = [
  {
    id: 'FUP-01',
    kind: 'timer',
    due: nextDueAt,
    says: 'Follow up now: the longest time for this level of risk has passed.',
    source: 'S1:1363',
  },
  {
    id: 'FUP-01-later',
    kind: 'warn',
    reason: 'asked',
    when: nextTooLate.is('yes'),
    about: [nextDate],
    says: 'Choose an earlier day: the level of risk allows no later follow-up.',
    source: 'S1:1363',
  },
  {
    id: 'FUP-02',
    kind: 'timer',
    due: occasion.questions.reviewDueAt,
    says: 'Hold a review meeting now: the last one was three months ago.',
    source: 'S1:1799',
  },
  {
    id: 'FUP-02-later',
    kind: 'warn',
    reason: 'asked',
    when: nextReviewTooLate.is('yes'),
    about: [nextReview],
    says: 'Choose an earlier day: reviews are never more than three months apart.',
    source: 'S1:1799',
  },
  {
    id: 'FUP-04',
    kind: 'compute',
    about: [nextDueAt, riskLevel, nextDate],
    says: 'How often the child is followed up falls only when the level of risk falls; more often is always possible.',
    source: 'S1:1806',
  },
];

const aboutChild: readonly Rule[] = [
  {
    id: 'FUP-03',
    kind: 'warn',
    reason: 'asked',
    when: all(childSeen.is('no'), missedLastTime.is('yes')),
    about: [childSeen],
    says: 'Tell your supervisor and look for the child today: it was not seen at two follow-ups.',
    source: 'P17; DESIGN',
  },
  {
    id: 'FUP-05',
    kind: 'warn',
    reason: 'asked',
    when: any(risesTo(riskLevel), risesTo(review.questions.riskLevel)),
    about: [riskLevel, review.questions.riskLevel],
    says: 'Write the new risk into the assessment and change the plan: the level of risk has risen.',
    source: 'S1:1764; S1:1806',
  },
  {
    id: 'FUP-05-new',
    kind: 'warn',
    reason: 'asked',
    when: newRisk.is('yes'),
    about: [newRisk],
    says: 'Write the new risk into the assessment, and look at the level again.',
    source: 'S1:1764; S1:1806',
  },
  {
    id: 'FUP-06',
    kind: 'info',
    when: all(
      kind.isOneOf('phone', 'messaging', 'providerContact', 'communityInformal'),
      any(levelBefore.is('high'), riskLevel.is('high')),
    ),
    about: [kind],
    says: 'See the child in person next time: at high risk every second contact is face to face.',
    source: 'DESIGN',
  },
  {
    id: 'FUP-07',
    kind: 'info',
    when: furtherNeeded.is('no'),
    about: [furtherNeeded],
    says: 'Go on with the follow-up until the case is closed; if nothing more is needed, begin the closure.',
    source: 'S1:1777',
  },
];

/** What a follow-up asks for next. The supervisor’s alert and the task of a new assessment are the case’s. */
export const followUpRules: readonly Rule[] = [...aboutTime, ...aboutChild];
