import { saysNo } from '../disclosure/child-record.js';
import { isSignedByAnAdult, takesBack } from '../disclosure/family-record.js';
import type { FamilyPermission } from '../disclosure/permission.js';
import { answerIn, at, fact, naming, saying, type CaseFact } from './case-fact.js';
import { leadsToPlan, openedAgain, REUNIFIES } from './decision-facts.js';

// The numbers of forms about the same child, which other forms ask for. A number proves nothing: what a permission covers is
// read from the consent and the assent themselves wherever something is told. But a form that withholds a permission, or that
// was taken back, is never named as one that gives it.
//
// Two are left to the worker: which referral belongs to an action of a plan, or which permission to a disclosure, only a person
// knows; and a consent to an examination or a report (`outcome.consentActs` of the screening) opens the way to the police (TRA-05),
// which no answer from another form may do by itself.

const given = (answer: string): boolean => answer === 'yes';

// What is taken back is often all that a later consent says of a permission.
const takenBack = (permission: FamilyPermission) =>
  naming('consent', 'signature.withdrawnAt', (_, answers) => (takesBack(answers, permission) ? false : undefined));

// Below six years there is a gentle talk and no assent (content chapter 17); its record says how the child was asked.
const talked = naming('assent', 'bands.assentAgeBand', (band) => (band === '0-5' ? true : undefined));

// A child’s no to all of it ends every yes that it gave before (S1:1320).
const refused = naming('assent', 'caseHeader.caseCode', (_, answers) => (saysNo(answers) ? false : undefined));

const forms: readonly CaseFact[] = [
  fact(
    'assessmentRef',
    naming('bestInterestsAssessment', 'caseHeader.caseCode'),
    at('bestInterestsDetermination', 'overview.biaRefs[].record', 'learns'),
    at('casePlan', 'base.refs[].record', 'learns'),
    at('familyTracing', 'safe.tracingBestInterestRecord', 'learns'),
  ),
  fact(
    'tracingRef',
    naming('familyTracing', 'caseHeader.caseCode'),
    at('bestInterestsDetermination', 'overview.tracingRef', 'learns'),
  ),
  fact(
    'familyAssessmentRef',
    naming('familyTracing', 'assess.where'),
    at('reintegrationPlan', 'base.familyAssessmentRef', 'learns'),
  ),
  fact(
    'casePlanRef',
    naming('casePlan', 'caseHeader.caseCode'),
    at('bestInterestsDetermination', 'overview.casePlanRef', 'learns'),
    at('bestInterestsDetermination', 'decision.actionPlanInputRecord', 'learns'),
  ),
  fact(
    'determinationRef',
    openedAgain,
    naming('bestInterestsDetermination', 'decision.decidedSolution', leadsToPlan),
    at('reintegrationPlan', 'base.bidRef', 'learns'),
  ),
  fact(
    'reunificationRef',
    openedAgain,
    naming('bestInterestsDetermination', 'decision.decidedSolution', (solution) => REUNIFIES.has(solution)),
    at('familyTracing', 'contact.reunificationDecisionRecord', 'learns'),
  ),
  // A referral for other help is not the one that a screening led to.
  fact(
    'traffickingReferralRef',
    saying('referral', 'base.services', (services, _, id) => (services.includes('trafficking') ? id : undefined)),
    at('traffickingScreening', 'outcome.referralRef', 'learns'),
  ),
];

const ofFamily: readonly CaseFact[] = [
  fact(
    'consentToServicesRef',
    naming('consent', 'permissions.permShareServices', given),
    takenBack('permShareServices'),
    at('referral', 'base.consentRef', 'learns'),
    at('caseTransfer', 'handover.consentGuardian', 'learns'),
  ),
  fact(
    'consentToTracingRef',
    naming('consent', 'permissions.permTracing', given),
    takenBack('permTracing'),
    at('familyTracing', 'safe.tracingConsentRef', 'learns'),
  ),
  fact(
    'consentToReturnRef',
    naming('consent', 'permissions.permReturn', given),
    takenBack('permReturn'),
    at('reintegrationPlan', 'base.guardianConsentReturn', 'learns'),
  ),
];

// What consent and assent name of each other: the consent of an adult to the work on the case, and the assent of the child to
// talking at all.
const ofEachOther: readonly CaseFact[] = [
  fact(
    'guardianConsentRef',
    naming('consent', 'permissions.permCaseManagement', (answer, answers) =>
      isSignedByAnAdult(answers) ? given(answer) : undefined,
    ),
    takenBack('permCaseManagement'),
    at('assent', 'bands.guardianConsentRef', 'learns'),
  ),
  fact(
    'consentWaived',
    at('consent', 'waiver.waiverUsed', 'tells'),
    at('assent', 'bands.guardianConsentWaived', 'learns'),
  ),
  fact(
    'childAssentRef',
    // Below six there is a talk, and no assent.
    naming('assent', 'decisions.assentTalk', (answer, answers) =>
      answerIn(answers, 'bands.assentAgeBand') === '0-5' ? undefined : given(answer),
    ),
    refused,
    at('consent', 'basis.childAssent', 'learns'),
  ),
];

const ofTheChild: readonly CaseFact[] = [
  fact(
    'assentToHelpersRef',
    naming('assent', 'decisions.assentShareHelpers', given),
    talked,
    refused,
    at('referral', 'base.assentRef', 'learns'),
  ),
  fact(
    'assentToTracingRef',
    naming('assent', 'decisions.assentTracing', given),
    talked,
    refused,
    at('familyTracing', 'safe.tracingAssentRef', 'learns'),
  ),
  fact(
    'assentToAgeAssessmentRef',
    naming('assent', 'decisions.assentAgeAssessment', given),
    refused,
    at('ageAssessment', 'assessment.assentRef', 'learns'),
  ),
  fact(
    'assentToMoveRef',
    naming('assent', 'decisions.assentMove', given),
    talked,
    refused,
    at('reintegrationPlan', 'base.childConsentReturn', 'learns'),
    at('caseTransfer', 'handover.consentChild', 'learns'),
  ),
];

/** The references between the forms of a case: where one names another, it is filled in. */
export const caseReferences: readonly CaseFact[] = [...forms, ...ofFamily, ...ofEachOther, ...ofTheChild];
