import { at, fact, headersOf, type CaseFact } from './case-fact.js';

// What every form asks in its header about those who do the work; about the child nothing.
const aboutTheWork: readonly CaseFact[] = (
  ['organisationCode', 'countryCode', 'caseworkerCode', 'supervisorCode', 'languageOfInterview'] as const
).map((key) => fact(key, ...headersOf(key)));

const aboutTheChild: readonly CaseFact[] = [
  fact(
    'accompanimentStatus',
    at('registration', 'accompaniment.accompanimentStatus'),
    at('bestInterestsAssessment', 'known.accompanimentStatus'),
    at('bestInterestsDetermination', 'known.accompanimentStatus'),
    at('consent', 'known.accompanimentStatus'),
    at('assent', 'known.accompanimentStatus'),
    at('familyTracing', 'known.accompanimentStatus'),
    at('guardianship', 'known.accompanimentStatus'),
    at('reintegrationPlan', 'known.accompanimentStatus'),
  ),
  fact(
    'ageYears',
    at('registration', 'childIdentity.age', 'tells'),
    at('bestInterestsAssessment', 'known.ageYears'),
    at('casePlan', 'known.ageYears'),
    at('caseTransfer', 'known.ageYears'),
    at('consent', 'known.ageYears'),
    at('assent', 'known.ageYears'),
    at('familyTracing', 'known.ageYears'),
    at('guardianship', 'known.ageYears'),
    at('reintegrationPlan', 'known.ageYears'),
  ),
  // For anonymous counts alone; no form begins with it.
  fact('sex', at('registration', 'childIdentity.sex', 'tells')),
  fact(
    'ageInDoubt',
    at('registration', 'ageDoubt.ageInDoubt'),
    at('consent', 'known.ageInDoubt'),
    at('assent', 'known.ageInDoubt'),
  ),
  // Tells the procedure that the assessment has come to a conclusion; no form begins with it.
  fact('ageConclusion', at('ageAssessment', 'assessment.conclusion', 'tells')),
  fact(
    'internationalProtectionSigns',
    at('registration', 'migration.internationalProtectionSigns'),
    at('consent', 'known.internationalProtectionSigns'),
  ),
  fact(
    'careArrangement',
    at('registration', 'care.careArrangement'),
    at('bestInterestsAssessment', 'known.careArrangement'),
    at('bestInterestsDetermination', 'known.careArrangement'),
    at('familyTracing', 'known.careArrangement'),
  ),
  fact(
    'functionalDifficulty',
    at('bestInterestsAssessment', 'known.functionalDifficulty'),
    at('bestInterestsDetermination', 'known.functionalDifficulty'),
    at('reintegrationPlan', 'known.functionalDifficulty'),
  ),
  fact(
    'guardianAppointed',
    at('registration', 'guardian.guardianAppointed'),
    at('bestInterestsDetermination', 'known.guardianAppointed'),
  ),
  fact(
    'guardianRequestedAt',
    at('registration', 'guardian.guardianRequestedAt'),
    at('guardianship', 'guardianship.requestedAt'),
  ),
  fact(
    'guardianAppointedAt',
    at('registration', 'guardian.guardianAppointedAt'),
    at('guardianship', 'guardianship.appointedAt'),
  ),
];

const aboutTheRisks: readonly CaseFact[] = [
  fact('anyRiskSeen', at('registration', 'risksSeen.anyRiskSeen')),
  fact(
    'urgentNeedOpen',
    at('registration', 'urgentNeeds.urgentNeeds', 'tells'),
    at('bestInterestsAssessment', 'known.urgentNeedOpen'),
  ),
  fact(
    'traffickingSigns',
    at('registration', 'risksSeen.traffickingSigns'),
    at('bestInterestsAssessment', 'known.traffickingSigns'),
    at('referral', 'known.traffickingSigns'),
  ),
  fact(
    'gbvDisclosed',
    at('registration', 'risksSeen.gbvDisclosed'),
    at('bestInterestsAssessment', 'known.gbvDisclosed'),
    at('casePlan', 'known.gbvDisclosed'),
    at('referral', 'known.gbvDisclosed'),
  ),
  // Every form decides on the level anew; only what reads it begins with the last one.
  fact(
    'riskLevel',
    at('registration', 'urgentNeeds.initialRiskLevel', 'tells'),
    at('bestInterestsAssessment', 'analysis.riskLevel', 'tells'),
    at('followUp', 'entry.riskLevel', 'tells'),
    at('followUp', 'review.riskLevel', 'tells'),
    at('casePlan', 'known.riskLevel', 'learns'),
    at('followUp', 'known.riskLevel', 'learns'),
  ),
];

const aboutTheProcedure: readonly CaseFact[] = [
  fact(
    'registeredAt',
    at('registration', 'identification.registeredAt'),
    at('bestInterestsAssessment', 'known.registeredAt', 'learns'),
  ),
  fact(
    'assessedAt',
    at('bestInterestsAssessment', 'caseHeader.completedAt', 'tells'),
    at('casePlan', 'known.assessedAt', 'learns'),
  ),
  fact(
    'bidRequired',
    at('bestInterestsAssessment', 'decision.bidRequired', 'tells'),
    at('casePlan', 'known.bidRequired', 'learns'),
  ),
  fact(
    'tracingDecision',
    at('bestInterestsAssessment', 'decision.tracingDecision', 'tells'),
    at('familyTracing', 'known.tracingDecision', 'learns'),
  ),
  // For what would be told across a border; no form begins with it.
  fact('tracingRisk', at('familyTracing', 'safe.tracingRisk', 'tells')),
  fact('followedUpAt', at('followUp', 'entry.date', 'tells'), at('followUp', 'known.lastFollowUpAt', 'learns')),
  fact('reviewedOn', at('followUp', 'review.date', 'tells'), at('followUp', 'known.lastReviewOn', 'learns')),
  fact('decidedSolution', at('bestInterestsDetermination', 'decision.decidedSolution', 'tells')),
];

/**
 * The facts of a case, and every form that asks for each: what one form knows, the next shows filled in, and the
 * procedure reads. Names and stories are not among them.
 */
export const caseFacts: readonly CaseFact[] = [
  ...aboutTheWork,
  ...aboutTheChild,
  ...aboutTheRisks,
  ...aboutTheProcedure,
];
