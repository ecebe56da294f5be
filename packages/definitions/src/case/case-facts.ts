import type { Absent, AnswerAt } from '@amparo/model';
import { protectionRisk } from '../codes/protection-risk.js';
import { alertFacts } from './alert-facts.js';
import {
  answerIn,
  at,
  dayWritten,
  entriesAt,
  fact,
  headersOf,
  knownTo,
  saying,
  undoing,
  yesIf,
  type CaseFact,
  type SaidAnswers,
} from './case-fact.js';
import { caseReferences } from './case-references.js';
import { decisionFacts } from './decision-facts.js';
import { familyConcernIn } from './family-concern.js';
import type { Forms } from './forms.js';
import { guardianFacts } from './guardian-facts.js';
import { limitFacts, stateFacts } from './limit-facts.js';
import { photoFacts } from './photo-facts.js';

type Protection = Exclude<
  AnswerAt<Forms['bestInterestsDetermination'], 'situation.bidInternationalProtection'>,
  Absent
>;

type Risk = keyof typeof protectionRisk.labels;

// F2: an urgent need for clothes is none of health or safety, and no need at all is none of either.
function urgentForHealthOrSafety(any: string, answers: SaidAnswers): 'yes' | 'no' | undefined {
  const isUrgent = entriesAt(answers, 'urgentNeeds.urgentNeedItems').some(
    ({ category }) => category === 'health' || category === 'safety',
  );
  if ((any === 'yes' && isUrgent) || answerIn(answers, 'disability.urgentHealthSigns') === 'yes') return 'yes';
  return any === 'no' ? 'no' : undefined;
}

// CPL-04: a risk that nobody gave a level, as where the host suggests none, may well be high.
function highRisksIn(answers: SaidAnswers): readonly Risk[] | undefined {
  const rows = entriesAt(answers, 'rightsSafety.safRisks');
  const high = new Set(rows.filter(({ level }) => level !== 'medium' && level !== 'low').map(({ risk }) => risk));
  return high.size > 0 ? (Object.keys(protectionRisk.labels) as Risk[]).filter((risk) => high.has(risk)) : undefined;
}

// What every form asks in its header about those who do the work; about the child nothing.
const aboutTheWork: readonly CaseFact[] = (
  ['organisationCode', 'countryCode', 'caseworkerCode', 'supervisorCode', 'languageOfInterview'] as const
).map((key) => fact(key, ...headersOf(key)));

const aboutTheChild: readonly CaseFact[] = [
  fact(
    'accompanimentStatus',
    at('registration', 'accompaniment.accompanimentStatus'),
    ...knownTo(
      'accompanimentStatus',
      'bestInterestsAssessment',
      'bestInterestsDetermination',
      'consent',
      'assent',
      'familyTracing',
      'guardianship',
      'reintegrationPlan',
    ),
  ),
  fact(
    'ageYears',
    at('registration', 'childIdentity.age', 'tells'),
    ...knownTo(
      'ageYears',
      'bestInterestsAssessment',
      'casePlan',
      'caseTransfer',
      'consent',
      'assent',
      'familyTracing',
      'guardianship',
      'referral',
      'reintegrationPlan',
    ),
  ),
  // For anonymous counts alone; no form begins with it.
  fact('sex', at('registration', 'childIdentity.sex', 'tells')),
  fact('ageInDoubt', at('registration', 'ageDoubt.ageInDoubt'), ...knownTo('ageInDoubt', 'consent', 'assent')),
  // Tells the procedure that the assessment has come to a conclusion; no form begins with it.
  fact('ageConclusion', at('ageAssessment', 'assessment.conclusion', 'tells')),
  fact(
    'internationalProtectionSigns',
    at('registration', 'migration.internationalProtectionSigns'),
    at('consent', 'known.internationalProtectionSigns'),
  ),
  // Signs that were seen once are not forgotten where a return is decided; that none was seen says nothing there.
  fact(
    'protectionSigns',
    saying('registration', 'migration.internationalProtectionSigns', (signs): Protection | undefined =>
      signs === 'yes' ? 'signsPresent' : undefined,
    ),
    at('bestInterestsDetermination', 'situation.bidInternationalProtection', 'learns'),
  ),
  fact(
    'careArrangement',
    at('registration', 'care.careArrangement'),
    ...knownTo('careArrangement', 'bestInterestsAssessment', 'bestInterestsDetermination', 'familyTracing'),
  ),
  fact(
    'functionalDifficulty',
    // A difficulty that was seen counts; that none was seen is no finding.
    saying('registration', 'disability.functionalDifficulties', (rows) =>
      yesIf(Object.values(rows).some((much) => much === 'aLot' || much === 'cannot')),
    ),
    ...knownTo('functionalDifficulty', 'bestInterestsAssessment', 'bestInterestsDetermination', 'reintegrationPlan'),
  ),
];

const aboutTheRisks: readonly CaseFact[] = [
  fact('anyRiskSeen', at('registration', 'risksSeen.anyRiskSeen')),
  fact(
    'urgentNeedOpen',
    saying('registration', 'urgentNeeds.urgentNeeds', urgentForHealthOrSafety),
    at('bestInterestsAssessment', 'known.urgentNeedOpen'),
  ),
  fact(
    'traffickingSigns',
    at('registration', 'risksSeen.traffickingSigns'),
    saying('traffickingScreening', 'elements.stillControlled', (still) => yesIf(still === 'yes')),
    // Signs that were seen count; that none was seen proves nothing (S1:1216), and undoes no yes.
    saying('traffickingScreening', 'outcome.summaryLevel', (level) =>
      yesIf(level === 'someSigns' || level === 'strongSigns'),
    ),
    ...knownTo('traffickingSigns', 'bestInterestsAssessment', 'referral'),
  ),
  // Floor F5: strong signs, or whoever held the child is still in contact (S1:1427).
  fact(
    'traffickingStrong',
    saying('traffickingScreening', 'elements.stillControlled', (still) => yesIf(still === 'yes')),
    saying('traffickingScreening', 'outcome.summaryLevel', (level) => yesIf(level === 'strongSigns')),
    at('bestInterestsAssessment', 'known.traffickingStrong'),
  ),
  // TRA-07: how grave and how likely it is stays for the worker; that no sign was seen takes no row away.
  fact(
    'traffickingRisk',
    saying('traffickingScreening', 'outcome.summaryLevel', (level): keyof typeof protectionRisk.labels | undefined =>
      level === 'noSignSeen' ? undefined : 'trafficking',
    ),
    at('bestInterestsAssessment', 'rightsSafety.safRisks[].risk', 'learns'),
  ),
  fact(
    'highRisks',
    undoing('bestInterestsAssessment', 'caseHeader.caseCode'),
    saying('bestInterestsAssessment', 'caseHeader.caseCode', (_, answers) => highRisksIn(answers)),
    at('casePlan', 'known.highRisks', 'learns'),
  ),
  // TRA-05: what a specialist could not rule out locks the way to the family as a yes does.
  {
    ...fact(
      'familyInTrafficking',
      at('traffickingScreening', 'elements.familyRole', 'tells'),
      at('bestInterestsAssessment', 'rightsSafety.safFamilyInvolvedTrafficking', 'learns'),
      at('familyTracing', 'known.familyInTrafficking', 'learns'),
    ),
    tellsUnknown: true,
  },
  fact(
    'gbvDisclosed',
    at('registration', 'risksSeen.gbvDisclosed'),
    ...knownTo('gbvDisclosed', 'bestInterestsAssessment', 'casePlan', 'referral'),
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
    'lastAssessedOn',
    saying('bestInterestsAssessment', 'caseHeader.completedAt', dayWritten),
    at('bestInterestsAssessment', 'setup.priorBiaDate', 'learns'),
  ),
  fact(
    'bidRequired',
    at('bestInterestsAssessment', 'decision.bidRequired', 'tells'),
    saying('familyTracing', 'caseHeader.caseCode', (_, answers) => yesIf(familyConcernIn(answers) === 'yes')),
    at('casePlan', 'known.bidRequired', 'learns'),
  ),
  // TRC-06
  fact(
    'familyConcern',
    saying('familyTracing', 'caseHeader.caseCode', (_, answers) => familyConcernIn(answers)),
    at('bestInterestsDetermination', 'known.familyConcern', 'learns'),
  ),
  fact(
    'tracingDecision',
    at('bestInterestsAssessment', 'decision.tracingDecision', 'tells'),
    at('familyTracing', 'known.tracingDecision', 'learns'),
  ),
  // For what would be told across a border; no form begins with it.
  fact('tracingRisk', at('familyTracing', 'safe.tracingRisk', 'tells')),
  fact('followedUpAt', at('followUp', 'entry.date', 'tells'), at('followUp', 'known.lastFollowUpAt', 'learns')),
  fact(
    'reviewedOn',
    at('followUp', 'review.date', 'tells'),
    at('familyReintegrationPlan', 'monitoring.lastReviewOn', 'tells'),
    at('followUp', 'known.lastReviewOn', 'learns'),
  ),
];

/**
 * The facts of a case, and every form that asks for each: what one form knows, the next shows filled in, and the
 * procedure reads. Names and stories are not among them.
 */
export const caseFacts: readonly CaseFact[] = [
  ...aboutTheWork,
  ...aboutTheChild,
  ...aboutTheRisks,
  ...guardianFacts,
  ...decisionFacts,
  ...aboutTheProcedure,
  ...limitFacts,
  ...stateFacts,
  ...alertFacts,
  ...photoFacts,
  ...caseReferences,
];
