import { all, any, not, type Rule } from '@amparo/model';
import { tooYoungToAssent } from '../shared/too-young-to-assent.js';
import { sections } from './sections.js';

const { known, base, crossBorder, handover, child, receipt, signOff } = sections;
const { kind, betterAssistanceAssessed, receiverAccepts } = base.questions;
const { originOfHarmCheck, relativesRisk, toUpdate, movedOnOwn } = crossBorder.questions;
const { consentChild, guardianConsentWaived, consentGuardian } = handover.questions;
const { formsIncluded, minimumSet, minimumSetNotes } = handover.questions;
const { childAgrees, vitalInterest } = child.questions;
const { receivedAt, receiptDueAt, firstContactAt, senderClosed } = receipt.questions;
const { supervisorDecision } = signOff.questions;

/** What has to be there before a case is handed over, and after. */
export const transferRules: readonly Rule[] = [
  {
    id: 'TRF-01',
    kind: 'block',
    when: any(
      not(any(consentChild.answered, tooYoungToAssent(known.questions.ageYears))),
      not(any(consentGuardian.answered, guardianConsentWaived.is('yes'))),
      not(betterAssistanceAssessed.is('yes')),
      not(receiverAccepts.is('accepts')),
    ),
    about: [betterAssistanceAssessed, receiverAccepts, consentChild, consentGuardian],
    says: 'Hold the file back until child and guardian consent, the child will be helped better there, and they take the case over.',
    source: 'S1:1878',
  },
  {
    id: 'TRF-01-waived',
    kind: 'block',
    when: all(guardianConsentWaived.is('yes'), not(supervisorDecision.is('approved'))),
    about: [guardianConsentWaived, supervisorDecision],
    says: 'Let a supervisor approve at the end of this form that nobody asks the parents or the guardian; until then the file waits.',
    source: 'S1:1878; S1:1003',
  },
  {
    id: 'TRF-02',
    kind: 'block',
    when: all(kind.is('crossBorder'), not(all(originOfHarmCheck.is('checkedSafe'), relativesRisk.is('no')))),
    about: [originOfHarmCheck, relativesRisk],
    says: 'Send nothing about this child across the border until it is checked that neither the child nor relatives can be harmed by it.',
    source: 'S0:161; S0:809',
  },
  {
    id: 'TRF-03',
    kind: 'block',
    when: all(senderClosed.is('yes'), not(all(receivedAt.answered, firstContactAt.answered))),
    about: [senderClosed],
    says: 'Keep the case open here until they confirm the receipt and have met the child.',
    source: 'S1:1878',
  },
  {
    id: 'TRF-04',
    kind: 'warn',
    reason: 'asked',
    when: any(
      all(minimumSet.is('no'), not(minimumSetNotes.answered)),
      all(minimumSet.is('yes'), formsIncluded.includesAny('bia', 'bid', 'caseNotes', 'conference', 'review')),
    ),
    about: [minimumSet],
    says: 'Hand over only what they need to begin, or say of each further part why it goes along.',
    source: 'S1:1086',
  },
  {
    // The case tells both focal points, and keeps the child at high risk while in transit.
    id: 'TRF-05',
    kind: 'timer',
    due: receiptDueAt,
    says: 'Call the focal points on both sides now: nobody has confirmed the receipt for 48 hours.',
    source: 'S1:1737; DESIGN',
  },
  {
    id: 'TRF-06',
    kind: 'info',
    when: kind.is('crossBorder'),
    about: [toUpdate],
    says: 'Tell those who take over to bring the assessment or determination up to date in their own forms, with the same questions as here.',
    source: 'S1:1741; S1:1746',
  },
  {
    id: 'TRF-07',
    kind: 'warn',
    reason: 'asked',
    when: movedOnOwn.is('yes'),
    about: [movedOnOwn],
    says: 'Report the child as missing on the way, and tell the next focal point only the least, with consent and where it is safe.',
    source: 'S1:1737-1747',
  },
  {
    id: 'TRF-08',
    kind: 'info',
    when: all(childAgrees.is('no'), not(vitalInterest.is('yes'))),
    about: [childAgrees],
    says: 'Do not hand the case over against the child’s wish, unless life or safety depends on it.',
    source: 'S1:882',
  },
];
