import { answerIn, at, fact, naming, type CaseFact, type SaidAnswers } from './case-fact.js';

// The numbers of forms about the same child, which other forms ask for. A number proves nothing: what a permission covers is
// read from the consent and the assent themselves wherever something is told. But a form that withholds a permission, or that
// was taken back, is never named as one that gives it.

const given = (answer: string, answers: SaidAnswers): boolean =>
  answer === 'yes' &&
  answerIn(answers, 'signature.withdrawnAt') === undefined &&
  answerIn(answers, 'mark.assentWithdrawnAt') === undefined &&
  answerIn(answers, 'decisions.assentRefusedAll') !== 'yes';

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
  ),
  fact(
    'determinationRef',
    naming('bestInterestsDetermination', 'decision.decidedSolution'),
    at('reintegrationPlan', 'base.bidRef', 'learns'),
  ),
];

const ofFamily: readonly CaseFact[] = [
  fact(
    'consentToServicesRef',
    naming('consent', 'permissions.permShareServices', given),
    at('referral', 'base.consentRef', 'learns'),
    at('caseTransfer', 'handover.consentGuardian', 'learns'),
  ),
  fact(
    'consentToTracingRef',
    naming('consent', 'permissions.permTracing', given),
    at('familyTracing', 'safe.tracingConsentRef', 'learns'),
  ),
  fact(
    'consentToReturnRef',
    naming('consent', 'permissions.permReturn', given),
    at('reintegrationPlan', 'base.guardianConsentReturn', 'learns'),
  ),
];

const ofTheChild: readonly CaseFact[] = [
  fact(
    'assentToHelpersRef',
    naming('assent', 'decisions.assentShareHelpers', given),
    at('referral', 'base.assentRef', 'learns'),
  ),
  fact(
    'assentToTracingRef',
    naming('assent', 'decisions.assentTracing', given),
    at('familyTracing', 'safe.tracingAssentRef', 'learns'),
  ),
  fact(
    'assentToAgeAssessmentRef',
    naming('assent', 'decisions.assentAgeAssessment', given),
    at('ageAssessment', 'assessment.assentRef', 'learns'),
  ),
  fact(
    'assentToMoveRef',
    naming('assent', 'decisions.assentMove', given),
    at('reintegrationPlan', 'base.childConsentReturn', 'learns'),
    at('caseTransfer', 'handover.consentChild', 'learns'),
  ),
];

/** The references between the forms of a case: where one names another, it is filled in. */
export const caseReferences: readonly CaseFact[] = [...forms, ...ofFamily, ...ofTheChild];
