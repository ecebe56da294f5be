import type { bestInterestsAssessment, caseClosure, registration } from '@amparo/definitions';
import { assessesHer, registersHer } from './girl-alone.js';
import type { Scenario } from './scenario.js';

// A girl of 14 who is with her mother, and goes back with her.

/** Nobody doubts her age, and no guardian is needed. */
export const registersFamily = (form: Scenario<typeof registration>) =>
  registersHer(form)
    .clear('guardian.guardianAppointed')
    .clear('guardian.guardianRequestedAt')
    .clear('ageDoubt.ageDoubtGrounds')
    .clear('ageDoubt.ageAssessmentRequested')
    .answer('accompaniment.accompanimentStatus', 'accompanied')
    .answer('care.careArrangement', 'parental')
    .answer('ageDoubt.ageInDoubt', 'no')
    .answer('risksSeen.traffickingSigns', 'no')
    .answer('risksSeen.anyRiskSeen', 'yes');

/** The worker decides on a lower level than the one suggested, and says why. */
export const assessesFamily = (form: Scenario<typeof bestInterestsAssessment>) =>
  assessesHer(form)
    .clear('decision.tracingDecision')
    .clear('decision.tracingHoldReason')
    .answer('analysis.riskLevel', 'low')
    .answer('analysis.riskLevelDiffersReason', 'The mother watches over her now.')
    .answer('decision.bidRequired', 'no');

/** The goals are reached. */
export const closesFamilyCase = (form: Scenario<typeof caseClosure>) =>
  form
    .answer('known.bidDecided', 'no')
    .answer('base.reason', 'goalsMet')
    .answer('base.riskLevel', 'none')
    .answer('base.transitionPeriod.startedOn', '2026-05-01')
    .answer('base.transitionPeriod.endedOn', '2026-06-20')
    .answer('base.transitionPeriod.visits', 3)
    .answer('base.wellbeingCheck', {
      education: 'partly',
      safety: 'met',
      psychosocial: 'met',
      health: 'met',
      relationship: 'met',
      economic: 'partly',
    })
    .answer('base.canCloseChecks', ['safeWay', 'freeOfViolence', 'servicesInPlace', 'documents'])
    .answer('people.childMeeting', '2026-06-30')
    .answer('after.closedOn', '2026-06-30')
    .answer('after.retentionUntil', '2031-06-30')
    .answer('signOff.supervisorSignedAt', '2026-06-29T09:00+03:00')
    .answer('signOff.supervisorDecision', 'approved');
