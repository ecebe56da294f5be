import { bestInterestsDetermination } from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { scenario, type Scenario } from './scenario.js';

/** A determination that somebody fills in. */
export type Determining = Scenario<typeof bestInterestsDetermination>;

export const begun = (): Determining => scenario(bestInterestsDetermination);

const WORSE = 'It would take her out of her school.';

/** Adds an option that is rated in all four ways. */
export function withOption(
  form: Determining,
  entry: string,
  type: 'remainWithCare' | 'reunifyHost' | 'reunifyOrigin' | 'voluntaryReturn' | 'maintain',
): Determining {
  // Only the first of the options is recommended; each of the others has its reason.
  if (entry !== 'a')
    form.addEntry('comparison.options', entry).answer(`comparison.options[${entry}].rejectedReason`, WORSE);
  else form.addEntry('comparison.options', entry);
  return form
    .answer(`comparison.options[${entry}].name`, entry.toUpperCase())
    .answer(`comparison.options[${entry}].type`, type)
    .answer(`comparison.options[${entry}].available`, 'available')
    .answer(`comparison.options[${entry}].viewsChild`, 'better')
    .answer(`comparison.options[${entry}].family`, 'same')
    .answer(`comparison.options[${entry}].safety`, 'muchBetter')
    .answer(`comparison.options[${entry}].development`, 'better');
}

/** A report on a child alone that can be handed in to the review. */
export const reported = (procedure: 'fullPanel' | 'reducedPanel' | 'reviewingOfficerOnly'): Determining =>
  withOption(
    reportOn(begun().answer('caseHeader.caseCode', makeCaseCode(new Uint8Array(10))), procedure),
    'd',
    'maintain',
  );

/** Writes the report into a form that is begun for a case; the third option is left to whoever tells the rest. */
export function reportOn(
  form: Determining,
  procedure: 'fullPanel' | 'reducedPanel' | 'reviewingOfficerOnly',
): Determining {
  form
    .answer('known.accompanimentStatus', 'unaccompanied')
    .answer('known.guardianAppointed', 'yes')
    .answer('overview.bidGround', 'durableSolutionUasc')
    .answer('overview.bidProcedure', procedure)
    .answer('overview.leadAuthority', 'stateChildProtectionAuthority')
    .answer('overview.bidCaseworkerCode', 'W-1')
    .answer('overview.bidSupervisorCode', 'W-2')
    .addEntry('overview.biaRefs', 'b1')
    .answer('overview.biaRefs[b1].record', 'BIA-1')
    .answer('overview.tracingRef', 'TRACE-1')
    .answer('situation.bidViews', 'Wants to stay with the host family.')
    .answer('situation.bidFamily', 'Calls an aunt every week.')
    .answer('situation.bidSafety', 'Safe where she lives.')
    .answer('situation.bidDevelopment', 'Goes to school.')
    .answer('situation.bidInternationalProtection', 'none');
  withOption(form, 'a', 'remainWithCare');
  withOption(form, 'b', 'reunifyHost').answer('comparison.options[b].familyRisk', 'no');
  return form
    .answer('comparison.recommendedOption', 'A')
    .answer('comparison.recommendationReasons', 'Care, school and safety are there.');
}

/** Writes down what an approval needs. */
export const completed = (form: Determining): Determining =>
  form
    .answer('decision.decidedSolution', 'remainWithCare')
    .answer('decision.decisionReasons', 'All four groups of rights are served best.')
    .answer('decision.decisionDocuments', [
      { id: '0f8fad5b-d9cb-469f-a165-70867728950e', type: 'application/pdf', bytes: 9, hash: 'a'.repeat(64) },
    ])
    .addEntry('decision.protectionMeasures', 'm1')
    .answer('decision.protectionMeasures[m1].what', 'Visits every second week')
    .answer('decision.implementationMonitor', 'District child protection office');
