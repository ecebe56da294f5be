import type {
  bestInterestsDetermination,
  caseClosure,
  caseTransfer,
  followUp,
  reintegrationPlan,
} from '@amparo/definitions';
import { reportOn, withOption } from './determination.js';
import { returnHome } from './reintegration-plan-scene.js';
import type { Scenario } from './scenario.js';

// How the girl of 14 comes home, and how her case ends.

/** The panel decides on her return to her grandmother. */
export function decidesForHer(form: Scenario<typeof bestInterestsDetermination>) {
  reportOn(form, 'fullPanel');
  withOption(form, 'c', 'voluntaryReturn').answer('comparison.options[c].refoulementRisk', 'no');
  form.answer('panel.panelDate', '2026-04-23T09:00+02:00').answer('panel.panelChairState', 'yes');
  for (const kind of ['state', 'un', 'ngo'] as const)
    form
      .addEntry('panel.panelMembers', kind)
      .answer(`panel.panelMembers[${kind}].sectorKind`, kind)
      .answer(`panel.panelMembers[${kind}].present`, 'yes')
      .answer(`panel.panelMembers[${kind}].position`, 'agrees');
  return form
    .answer('decision.panelOutcome', 'approved')
    .answer('decision.decidedSolution', 'voluntaryReturn')
    .answer('decision.decisionReasons', 'All four groups of rights are served best.')
    .answer('decision.decisionDocuments', [
      { id: '0f8fad5b-d9cb-469f-a165-70867728950e', type: 'application/pdf', bytes: 9, hash: 'a'.repeat(64) },
    ])
    .addEntry('decision.protectionMeasures', 'm1')
    .answer('decision.protectionMeasures[m1].what', 'Visits every second week')
    .answer('decision.implementationMonitor', 'District child protection office')
    .answer('afterDecision.childInformedAt', '2026-04-23T11:00+02:00');
}

/** The team goes along, and somebody known travels with her: she is under 15. */
export const bringsHerHome = (form: Scenario<typeof reintegrationPlan>) =>
  returnHome(form).answer('travel.travelDate', '2026-05-20').answer('travel.escortPerson.personFullName', 'B. Escort');

/** The authority of her country goes on. */
export const handsHerOver = (form: Scenario<typeof caseTransfer>) =>
  form
    .answer('base.kind', 'crossBorder')
    .answer('base.reason', 'specialisedServices')
    .answer('base.betterAssistanceAssessed', 'yes')
    .answer('base.receiverAccepts', 'accepts')
    .answer('crossBorder.direction', 'plannedTransfer')
    .answer('crossBorder.originOfHarmCheck', 'checkedSafe')
    .answer('crossBorder.relativesRisk', 'no')
    .answer('handover.consentChild', 'A-4')
    .answer('handover.consentGuardian', 'C-9')
    .answer('handover.minimumSet', 'yes')
    .answer('child.childAgrees', 'yes');

/** A visit that finds a level of risk. */
export const visitsHer = (date: string, riskLevel: 'high' | 'medium' | 'low') => (form: Scenario<typeof followUp>) =>
  form
    .answer('occasion.parts', ['entry'])
    .answer('entry.date', date)
    .answer('entry.kind', 'homeVisit')
    .answer('entry.with', ['child'])
    .answer('entry.childSeen', 'yes')
    .answer('entry.newRisk', 'no')
    .answer('entry.riskLevel', riskLevel)
    .answer('entry.furtherNeeded', 'yes');

/** The supervisor approves before she is told. */
export const closesHerCase = (form: Scenario<typeof caseClosure>) =>
  form
    .answer('known.bidDecided', 'yes')
    .answer('base.reason', 'transferred')
    .answer('base.riskLevel', 'low')
    .answer('base.solution', 'voluntaryReturn')
    .answer('people.childMeeting', '2026-06-30')
    .answer('after.closedOn', '2026-06-30')
    .answer('after.retentionUntil', '2031-06-30')
    .answer('signOff.supervisorSignedAt', '2026-06-29T09:00+03:00')
    .answer('signOff.supervisorDecision', 'approved');
