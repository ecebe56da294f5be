import { answerIn, at, entriesAt, fact, saying, undoing, yesIf, type CaseFact, type SaidAnswers } from './case-fact.js';

type YesNo = 'yes' | 'no';

const adults = (answers: SaidAnswers): readonly SaidAnswers[] => entriesAt(answers, 'accompaniment.accompanyingAdults');

// REG-11
const isInDoubt = ({ linkProven, riskConcern }: SaidAnswers): boolean =>
  linkProven === 'notProven' || riskConcern === 'yes';

// RFA-01: what was assessed already is no new risk.
const isAtRisk = ({ intraFamilyRisk, bestInterestsChecked }: SaidAnswers): boolean =>
  intraFamilyRisk === 'yes' && bestInterestsChecked !== 'concernBiaDone' && bestInterestsChecked !== 'concernBidDone';

// BIA-07: that nobody knows it is no yes.
function authorityInformed(answers: SaidAnswers): YesNo | undefined {
  const informed = answerIn(answers, 'setup.authoritiesInformedBeforeStart');
  return informed === undefined ? undefined : informed === 'yes' ? 'yes' : 'no';
}

/** What the procedure warns of, and what makes an assessment needed. */
export const alertFacts: readonly CaseFact[] = [
  fact(
    'detained',
    at('registration', 'care.inImmigrationDetention', 'tells'),
    saying('bestInterestsAssessment', 'rightsSafety.safDetention', (held): YesNo =>
      held.includes('detained') ? 'yes' : 'no',
    ),
  ),
  // Floor F7. That a child is not held says nothing of whether it may be.
  fact(
    'heldForMigration',
    saying(
      'registration',
      'care.inImmigrationDetention',
      (held): readonly ('detained' | 'riskOfDetention' | 'riskOfReturn' | 'none')[] | undefined =>
        held === 'yes' ? ['detained'] : undefined,
    ),
    undoing('registration', 'care.inImmigrationDetention', (held) => held === 'no'),
    at('bestInterestsAssessment', 'rightsSafety.safDetention', 'learns'),
  ),
  fact(
    'adultInDoubt',
    saying('registration', 'accompaniment.accompanimentStatus', (status, answers) =>
      status === 'separated' && adults(answers).some(isInDoubt) ? 'yes' : 'no',
    ),
  ),
  fact(
    'adultRisk',
    saying('registration', 'accompaniment.accompanimentStatus', (_, answers) =>
      adults(answers).some(({ riskConcern }) => riskConcern === 'yes') ? 'yes' : 'no',
    ),
  ),
  fact(
    'riskInFamily',
    saying('familyReintegrationPlan', 'caseHeader.caseCode', (_, answers) =>
      entriesAt(answers, 'children.childRow').some(isAtRisk) ? 'yes' : 'no',
    ),
  ),
  fact(
    'authorityInformed',
    saying('registration', 'identification.authoritiesInformed', (informed) => yesIf(informed === 'yes')),
    saying('bestInterestsAssessment', 'caseHeader.caseCode', (_, answers) => authorityInformed(answers)),
  ),
  fact('selfHarm', at('bestInterestsAssessment', 'rightsDevelopment.devSuicideSigns', 'tells')),
  fact('asylumReferralNeeded', at('bestInterestsAssessment', 'decision.unhcrReferralNeeded', 'tells')),
  fact(
    'asylumReferred',
    saying('registration', 'migration.unhcrReferral', (referred) => yesIf(referred === 'yes')),
    saying('referral', 'base.services', (services) => yesIf(services.includes('asylum'))),
  ),
  fact('movedOn', at('caseTransfer', 'crossBorder.movedOnOwn', 'tells')),
];
