import type { FactAnswer } from './case-record.js';
import type { CaseView } from './case-view.js';

// REG-10: each of them is a risk that was seen, whatever was said of all risks together.
const RISKS = ['anyRiskSeen', 'traffickingSigns', 'gbvDisclosed', 'adultRisk', 'riskInFamily'];

/** Why an assessment is needed. Only what was looked for and not found leaves it to the worker. */
export function reasonToAssess(
  view: CaseView,
): 'assessmentNeeded' | 'riskSeen' | 'companyUnknown' | 'noRiskSeen' | 'riskUnknown' {
  if (view.apart) return 'assessmentNeeded';
  if (view.isDetained || RISKS.some((risk) => view.text(risk) === 'yes')) return 'riskSeen';
  if (!view.withFamily) return 'companyUnknown';
  return view.text('anyRiskSeen') === 'no' ? 'noRiskSeen' : 'riskUnknown';
}

/** A risk in the family that a plan has named and no assessment has looked at since (RFA-01). */
export function riskNotAssessed(view: CaseView): FactAnswer | undefined {
  const said = view.told('riskInFamily');
  return said?.value === 'yes' && !view.since(said.at, 'bestInterestsAssessment') ? said : undefined;
}

/** Nothing waits for an assessment that need not be done. */
export const needsNoAssessment = (view: CaseView): boolean =>
  !view.last('bestInterestsAssessment') && reasonToAssess(view) === 'noRiskSeen';
