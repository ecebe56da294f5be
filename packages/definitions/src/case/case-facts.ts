import { at, fact, type CaseFact } from './case-fact.js';

/**
 * The facts of a case, and every form that asks for each: what one form knows, the next shows filled in, and the
 * procedure reads. A fact that tells a story is not here.
 */
export const caseFacts: readonly CaseFact[] = [
  fact('accompanimentStatus', at('registration', 'accompaniment.accompanimentStatus')),
  fact('registeredAt', at('registration', 'identification.registeredAt')),
  fact('anyRiskSeen', at('registration', 'risksSeen.anyRiskSeen')),
  fact('traffickingSigns', at('registration', 'risksSeen.traffickingSigns')),
  fact('gbvDisclosed', at('registration', 'risksSeen.gbvDisclosed')),
  fact('ageInDoubt', at('registration', 'ageDoubt.ageInDoubt')),
  fact('guardianAppointed', at('registration', 'guardian.guardianAppointed')),
  fact('guardianRequestedAt', at('registration', 'guardian.guardianRequestedAt')),
  fact('riskLevel', at('registration', 'urgentNeeds.initialRiskLevel')),
];
