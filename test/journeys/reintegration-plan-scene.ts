import { reintegrationPlan } from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { scenario, type Scenario } from './scenario.js';

/** One worker and one reintegration plan. */
export type Plan = Scenario<typeof reintegrationPlan>;

/** A paper that was photographed. */
export const PAPER = [
  { id: 'd9428888-122b-4f7e-8f7e-4b6a1c0c2b11', type: 'image/jpeg', bytes: 1000, hash: 'a'.repeat(64) },
];

/** A plan for a child of 16 who returns to its parents; nothing stands against travel but the day itself. */
export const plan = (): Plan =>
  returnHome(
    scenario(reintegrationPlan)
      .answer('caseHeader.caseCode', makeCaseCode(new Uint8Array(10).fill(7)))
      .answer('known.accompanimentStatus', 'unaccompanied')
      .answer('known.ageYears', 16)
      .answer('known.functionalDifficulty', 'no'),
  );

/** Answers everything but the day of travel in a plan that is begun for a case. */
export function returnHome(form: Plan): Plan {
  return form
    .answer('base.bidRef', 'BID-12')
    .answer('base.bidDecisionDate', '2026-02-20')
    .answer('base.solutionType', 'parents')
    .answer('base.returnVoluntary', true)
    .answer('base.childConsentReturn', 'C-4')
    .answer('base.guardianAppointed', 'yes')
    .answer('base.guardianConsentReturn', 'C-5')
    .answer('base.parentConsentWritten', PAPER)
    .answer('base.parentIdentityProof', ['passport'])
    .answer('base.kinshipProof', ['birthCertificate'])
    .answer('base.familyAssessmentRef', 'FT-9')
    .answer('base.nonRefoulementCheck', 'yes')
    .answer('base.protectionSignsOpen', 'no')
    .answer('base.receivingAuthority', 'yes')
    .answer('base.receivingAuthorityNotes', 'Child protection office')
    .answer('riskPlan.noReturnRisks', true)
    .answer('riskPlan.traffickingRiskReturn', 'low')
    .answer('riskPlan.stigmaRisk', 'low')
    .answer('actions.notNeeded', ['social', 'economic', 'psychosocial'])
    .answer('preparation.exitAuthorisation', 'yes')
    .answer('preparation.medicalFitness', 'fit');
}

/** The same plan with a day of travel, on which somebody of the team goes along to the airport. */
export const travelling = (): Plan =>
  plan().answer('travel.travelDate', '2026-03-20').answer('travel.escortToAirport', 'yes');
