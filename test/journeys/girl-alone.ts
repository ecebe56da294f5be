import type {
  ageAssessment,
  bestInterestsAssessment,
  casePlan,
  guardianship,
  registration,
  traffickingScreening,
} from '@amparo/definitions';
import type { Scenario } from './scenario.js';

// An unaccompanied girl of 14: what each worker answers besides what the case already knows.

/** She is found at a station; her age is in doubt, and a guardian is asked for. */
export const registersHer = (form: Scenario<typeof registration>) =>
  form
    .answer('caseHeader.consentBasis', 'assent')
    .answer('caseHeader.consentRecord', 'A-1')
    .answer('caseHeader.countryCode', 'EG')
    .answer('caseHeader.caseworkerCode', 'W-1')
    .answer('caseHeader.supervisorCode', 'W-2')
    .answer('caseHeader.languageOfInterview', 'ar')
    .answer('caseHeader.safeSpaceConfirmed', true)
    .answer('identification.identifiedAt', '2026-03-04T08:15+02:00')
    .answer('identification.registeredAt', '2026-03-04T09:30+02:00')
    .answer('identification.identificationSource', 'police')
    .answer('childIdentity.givenName', 'Luz')
    .answer('childIdentity.sex', 'female')
    .answer('childIdentity.ageYears', 14)
    .answer('ageDoubt.ageInDoubt', 'yes')
    .answer('ageDoubt.ageDoubtGrounds', 'Two papers with two years of birth.')
    .answer('ageDoubt.ageAssessmentRequested', 'no')
    .answer('accompaniment.accompanimentStatus', 'unaccompanied')
    .answer('guardian.guardianAppointed', 'requested')
    .answer('guardian.guardianRequestedAt', '2026-03-04')
    .answer('care.careArrangement', 'temporaryFacility')
    .answer('risksSeen.anyRiskSeen', 'yes')
    .answer('risksSeen.traffickingSigns', 'yes')
    .answer('urgentNeeds.urgentNeeds', 'no')
    .answer('urgentNeeds.initialRiskLevel', 'high')
    .answer('urgentNeeds.initialRiskReasons', 'Alone, and a man waited for her outside.');

/** Signs that are strong by themselves are left to a specialist. */
export const screensHer = (form: Scenario<typeof traffickingScreening>) =>
  form
    .answer('mode.observerRole', 'caseworker')
    .answer('egypt.e02', { sign: 'seen' })
    .answer('outcome.summaryLevel', 'strongSigns')
    .answer('outcome.actionNow', ['specialistReferral'])
    .giveReason('TRA-06', 'The psychologist of the shelter comes with an interpreter.');

/** The risk falls to medium in the assessment, and a determination is needed. */
export const assessesHer = (form: Scenario<typeof bestInterestsAssessment>) =>
  form
    .answer('caseHeader.startedAt', '2026-03-04T14:00+02:00')
    .answer('caseHeader.childSeenAlone', 'yes')
    .answer('setup.biaReason', ['initialUasc'])
    .answer('rightsViews.childViews', '“I want to go to my grandmother.”')
    .answer('rightsViews.disagreement', 'no')
    .addEntry('rightsSafety.safRisks', 'r1')
    .answer('rightsSafety.safRisks[r1].risk', 'neglect')
    .answer('rightsSafety.safRisks[r1].timing', 'current')
    .answer('rightsSafety.safRisks[r1].severity', 'moderate')
    .answer('rightsSafety.safRisks[r1].likelihood', 'likely')
    .answer('analysis.riskLevel', 'medium')
    // The screening saw strong signs, so that high is suggested (F5).
    .answer('analysis.riskLevelDiffersReason', 'The man is far away, and she sleeps with a family from tonight.')
    .answer('analysis.riskLevelReasons', 'Nobody looks after her in the shelter at night.')
    .addEntry('decision.recommendations', 'd1')
    .answer('decision.recommendations[d1].text', 'A host family this week')
    .answer('decision.tracingDecision', 'hold')
    .answer('decision.tracingHoldReason', 'The man at the station may know them.')
    .answer('decision.bidRequired', 'yes')
    .answer('signOff.supervisorDecision', 'approved');

/** The judge appoints a guardian; the day of the request is known. */
export const guardsHer = (form: Scenario<typeof guardianship>) =>
  form
    .answer('guardianship.authority', 'familyJudge')
    .answer('guardianship.appointedAt', '2026-03-09')
    .answer('guardianship.kind', 'professional');

/** The doubt remains, so she is treated as a child. */
export const looksAtHerAge = (form: Scenario<typeof ageAssessment>) =>
  form
    .answer('assessment.guardianPresent', 'yes')
    .answer('assessment.assentRef', 'A-2')
    .answer('assessment.methods', ['interview', 'documents'])
    .answer('assessment.conclusion', 'doubtRemains');

/** Her plan: one goal that can be checked, and one step against the risks that her assessment found. */
export const plansWithHer = (form: Scenario<typeof casePlan>) =>
  plansWithThem(form).answer('actions.actionsPlan[a1].risks', ['neglect', 'trafficking']);

/** One goal that can be checked, and one step towards it, where no risk is high. */
export const plansWithThem = (form: Scenario<typeof casePlan>) =>
  form
    .answer('base.involved', ['child', 'guardian'])
    .answer('base.childPart', 'She chose between two families.')
    .answer('base.familySafeCheck', 'unsure')
    .addEntry('base.goals', 'g1')
    .answer('base.goals[g1].goal', 'Sleeps in a family')
    .answer('base.goals[g1].horizon', 'short')
    .answer('base.goals[g1].indicator', 'Two weeks with the same host family')
    .answer('base.goals[g1].responsible', 'W-1')
    .answer('base.goals[g1].dueOn', '2026-03-20')
    .addEntry('actions.actionsPlan', 'a1')
    .answer('actions.actionsPlan[a1].action', 'Visit two host families');
