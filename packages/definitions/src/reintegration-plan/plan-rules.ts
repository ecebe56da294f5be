import { all, any, anyEntry, not, type Rule } from '@amparo/model';
import { reintegrationDimension } from '../codes/reintegration-dimension.js';
import { sections } from './sections.js';

const { base, travel, actions, monitoring, signOff } = sections;
const of = base.questions;
const { arrivalConfirmedAt } = travel.questions;
const { visits, monitoringEndedOn, endsEarly, stabilityJudgement, stabilityJudgementNotes } = monitoring.questions;

const { actions: steps, notNeeded } = actions.questions;

const dimensions = Object.keys(
  reintegrationDimension.labels,
) as readonly (keyof typeof reintegrationDimension.labels)[];
const leftOut = any(
  ...dimensions.map((each) => not(any(anyEntry(steps, steps.questions.dimension.is(each)), notNeeded.includes(each)))),
);

/** On what the plan rests, and how it goes on after the return. */
export const planRules: readonly Rule[] = [
  // What the panel decided stands in the other form; the case checks that it was return or reunification.
  {
    id: 'RUA-01',
    kind: 'block',
    when: not(all(of.bidRef.answered, of.bidDecisionDate.answered)),
    about: [of.bidRef, of.bidDecisionDate],
    says: 'Wait for the best interests determination: no plan is final without a decision for return or reunification.',
    source: 'S1:2029; S1:2067',
  },
  {
    id: 'RUA-08',
    kind: 'warn',
    reason: 'asked',
    when: all(of.solutionType.is('residentialLastResort'), not(of.familyBasedExplored.attested)),
    about: [of.solutionType],
    says: 'Explore every family-based option before residential care.',
    source: 'S1:2027',
  },
  {
    id: 'RUA-09',
    kind: 'warn',
    reason: 'asked',
    when: not(all(of.receivingAuthority.is('yes'), of.receivingAuthorityNotes.answered)),
    about: [of.receivingAuthority],
    says: 'Name the child protection authority of the country of origin that takes part.',
    source: 'S1:2021; S1:2029',
  },
  {
    id: 'RUA-07',
    kind: 'timer',
    due: actions.questions.planRevisedOn,
    says: 'Look at the plan again with the child now: a month has passed since the return.',
    source: 'reintegrationhb 2.3; S1:2039',
  },
  {
    id: 'RUA-07-end',
    kind: 'warn',
    reason: 'asked',
    when: all(
      endsEarly.is('yes'),
      not(
        all(
          stabilityJudgement.is('yes'),
          stabilityJudgementNotes.answered,
          signOff.questions.supervisorDecision.is('approved'),
        ),
      ),
    ),
    about: [monitoringEndedOn],
    says: 'Go on visiting for 24 months, unless life is judged stable with reasons and the supervisor agrees.',
    source: 'S1:2039',
  },
  {
    id: 'RUA-07-dimensions',
    kind: 'warn',
    reason: 'asked',
    when: leftOut,
    about: [notNeeded],
    says: 'Plan an action in each of the three areas, or say where none is needed.',
    source: 'S1:2035',
  },
  // The level of risk of the day stands in the follow-up, which counts the days to the next visit.
  {
    id: 'RUA-11',
    kind: 'info',
    when: all(arrivalConfirmedAt.answered, not(monitoringEndedOn.answered)),
    about: [visits],
    says: 'Visit by the level of risk: often at first, less as life improves, and at once when a new risk appears.',
    source: 'S1:1806',
  },
];
