import { all, any, not, type Rule } from '@amparo/model';
import { reportingLaw } from '../shared/settings.js';
import { tooYoungToAssent } from '../shared/too-young-to-assent.js';
import { maybeByAdult } from './giver.js';
import { sections } from './sections.js';

const { known, basis, information, waiver, signature, signOff } = sections;
const { legalBasis, consentGiver, giverSafetyCheck, bothParentsSought, legalCapacityConfirmed } = basis.questions;
const { childAssent, childGives, localAgeOfConsent } = basis.questions;
const { understandingChecked, understandingCheckedNotes, limitsExplained } = information.questions;
const { waiverUsed, waiverGround, waiverReason, waiverSupervisorCode, waiverBySomebodyElse } = waiver.questions;
const { waiverAt, waiverReviewOn, waiverReviewDueAt, waiverReviewTooLate } = waiver.questions;
const { signatureGiver, copyGiven } = signature.questions;
const { supervisorName, supervisorSignedAt, supervisorDecision, supervisorComments } = signOff.questions;

const waived = waiverUsed.is('yes');

const contacted = any(
  consentGiver.questions.personPhone.answered,
  consentGiver.questions.personAddress.answered,
  bothParentsSought.is('yes'),
  legalCapacityConfirmed.attested,
  signatureGiver.answered,
  copyGiven.is('yes'),
);

const complete = all(
  waiverGround.answered,
  waiverReason.answered,
  waiverSupervisorCode.answered,
  waiverBySomebodyElse.is('yes'),
  waiverAt.answered,
);

const aboutWaiver: readonly Rule[] = [
  {
    id: 'CON-02',
    kind: 'block',
    when: all(waived, any(not(complete), supervisorDecision.isOneOf('returned', 'rejected'))),
    about: [waiverUsed, waiverSupervisorCode],
    says: 'Give the ground, the reason, the time and the code of a supervisor who is not you and agrees; without them consent is not waived.',
    source: 'S1:1003',
  },
  {
    id: 'CON-02-review',
    kind: 'timer',
    due: waiverReviewDueAt,
    says: 'Look at the waiver again with your supervisor: the day for it has come.',
    source: 'DESIGN',
  },
  {
    id: 'CON-02-review-late',
    kind: 'warn',
    reason: 'asked',
    when: waiverReviewTooLate.is('yes'),
    about: [waiverReviewOn],
    says: 'Choose an earlier day: a waiver is looked at again within 30 days, and after that it counts no more.',
    source: 'DESIGN',
  },
  {
    id: 'CON-02-signed',
    kind: 'mode',
    when: not(waived),
    hides: [supervisorName, supervisorSignedAt, supervisorDecision, supervisorComments],
    says: 'No consent was waived, so no supervisor needs to sign.',
    source: 'S1:1003',
  },
];

/** Who is asked and who is not, and what has to be understood. */
export const consentRules: readonly Rule[] = [
  ...aboutWaiver,
  {
    id: 'CON-03',
    kind: 'block',
    when: all(maybeByAdult, contacted, not(giverSafetyCheck.is('yes'))),
    about: [giverSafetyCheck],
    says: 'Do not contact this person until you know that it is safe for the child: take the way of the guardian, or of a waiver with your supervisor.',
    source: 'S1:1003; S1:1082',
  },
  {
    id: 'CON-04',
    kind: 'warn',
    reason: 'asked',
    when: all(
      legalBasis.is('consent'),
      maybeByAdult,
      not(tooYoungToAssent(known.questions.ageYears)),
      not(childAssent.answered),
    ),
    about: [childAssent],
    says: 'Ask the child too, and fill in the assent: the consent of an adult alone is never enough for a child who can say what it wants.',
    source: 'S1:1002; S1:1321',
  },
  {
    id: 'CON-05',
    kind: 'compute',
    about: [childGives, localAgeOfConsent],
    says: 'Below the age of consent of this country, 15 where nothing else is known, the child gives assent; from then on its own consent is possible.',
    source: 'S1:884',
  },
  {
    id: 'CON-08',
    kind: 'block',
    when: any(
      understandingChecked.is('no'),
      all(understandingChecked.is('partly'), not(understandingCheckedNotes.answered)),
    ),
    about: [understandingChecked],
    says: 'Explain it again in other words and have it said back; a yes that was not understood is no consent.',
    source: 'S1:884',
  },
  {
    id: 'CON-10',
    kind: 'warn',
    reason: 'asked',
    when: all(not(reportingLaw.is('none')), not(limitsExplained.attested)),
    about: [legalBasis],
    says: 'Say before you ask anything what the law makes you report, so that nobody tells more than they want to.',
    source: 'S1:1378',
  },
];
