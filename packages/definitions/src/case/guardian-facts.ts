import { answerIn, at, fact, saying, undoing, type CaseFact } from './case-fact.js';

type Appointed = 'yes' | 'requested' | 'no';

const noGuardian = (appointed: Appointed): boolean => appointed !== 'yes';

// The guardianship itself asks for the days alone. What other forms name besides is only that there is no guardian: one who takes
// part in an assessment is not shown by that to be appointed.
const appointed = fact(
  'guardianAppointed',
  at('registration', 'guardian.guardianAppointed'),
  at('bestInterestsDetermination', 'known.guardianAppointed'),
  saying('bestInterestsAssessment', 'setup.guardianParticipates', (takesPart): Appointed | undefined =>
    takesPart === 'noGuardianYet' ? 'no' : undefined,
  ),
  saying('reintegrationPlan', 'base.guardianAppointed', (has): Appointed | undefined =>
    has === 'no' ? 'no' : undefined,
  ),
  saying('guardianship', 'guardianship.appointedAt', (): Appointed => 'yes'),
  saying('guardianship', 'guardianship.endsAt', (_, answers): Appointed | undefined =>
    answerIn(answers, 'guardianship.endsAtReason') === 'replaced' ? undefined : 'no',
  ),
);

/**
 * Whether the child has a guardian: whoever says it last is right. The days of one who is no longer there begin no new record,
 * which would else say again that one is appointed.
 */
export const guardianFacts: readonly CaseFact[] = [
  appointed,
  fact(
    'guardianRequestedAt',
    undoing('registration', 'guardian.guardianAppointed', (said) => said === 'no'),
    at('registration', 'guardian.guardianRequestedAt'),
    at('guardianship', 'guardianship.requestedAt'),
    undoing('guardianship', 'guardianship.endsAt'),
  ),
  fact(
    'guardianAppointedAt',
    undoing('registration', 'guardian.guardianAppointed', noGuardian),
    at('registration', 'guardian.guardianAppointedAt'),
    undoing('bestInterestsDetermination', 'known.guardianAppointed', noGuardian),
    undoing('bestInterestsAssessment', 'setup.guardianParticipates', (takesPart) => takesPart === 'noGuardianYet'),
    undoing('reintegrationPlan', 'base.guardianAppointed', (has) => has === 'no'),
    at('guardianship', 'guardianship.appointedAt'),
    undoing('guardianship', 'guardianship.endsAt'),
  ),
];
