import { all, any, not, type Rule } from '@amparo/model';
import { role } from '../shared/settings.js';
import { outside, trafficked, violence } from './need.js';
import { sections } from './sections.js';
import { agreed, sharedTooMuch } from './shared-parts.js';

const { base, response } = sections;
const of = base.questions;
const { receiptDueAt, answerDueAt, declinedReasonNotes, outcome, childFeedbackNotes } = response.questions;

const VIOLENCE = 'S1:1373-1423; S1:1502-1504';

const allowed: readonly Rule[] = [
  {
    id: 'REF-01',
    kind: 'block',
    when: not(any(agreed, all(of.vitalInterest.answered, of.vitalInterestSupervisor.answered))),
    about: [of.assentRef, of.consentRef, of.vitalInterest, of.vitalInterestSupervisor],
    says: 'Ask the child and the guardian first, or let a supervisor allow it where life or safety is in danger.',
    source: 'S1:1782; S1:1386',
  },
  {
    id: 'REF-02',
    kind: 'block',
    when: sharedTooMuch,
    about: [of.sharedParts, of.sharedWhy, of.identityShared],
    says: 'Say of each further part why they need it, and send the code alone unless the name is needed.',
    source: 'S1:1086; S1:970',
  },
];

const violenceRules: readonly Rule[] = [
  // The form has no place for a photo or a recording; a test holds that.
  {
    id: 'REF-04',
    kind: 'mode',
    when: violence,
    hides: [of.reason, declinedReasonNotes, outcome, childFeedbackNotes],
    says: 'Only safety, need, consent and company are asked here: no word about what happened or who did it.',
    source: VIOLENCE,
  },
  // The need stays: it is all that the receiver knows of a child who has told nothing.
  {
    id: 'REF-04-frontline',
    kind: 'mode',
    when: role.is('frontline'),
    hides: [declinedReasonNotes, outcome, childFeedbackNotes],
    says: 'You ask for help and stay until it comes; a specialist writes down how it went.',
    source: VIOLENCE,
  },
  {
    id: 'REF-04-parts',
    kind: 'block',
    when: all(violence, of.sharedParts.includesAny('plan', 'assessmentSummary')),
    about: [of.sharedParts],
    says: 'Leave the plan and the assessment out: they tell what happened.',
    source: VIOLENCE,
  },
  {
    id: 'REF-04-receiver',
    kind: 'warn',
    reason: 'asked',
    when: all(violence, not(of.receiverSpecialised.attested)),
    about: [of.receiverSpecialised],
    says: 'Choose a receiver that is trained to help survivors of gender-based violence.',
    source: VIOLENCE,
  },
];

/** When a child may be referred, and what has to be there. */
export const referralRules: readonly Rule[] = [
  ...allowed,
  {
    id: 'REF-03',
    kind: 'warn',
    reason: 'asked',
    when: all(outside, not(of.mapOld.is('no'))),
    about: [of.mapDate, of.mapOld],
    says: 'Check the receiver again: nobody has done so within the last three months.',
    source: 'S1:1781; DESIGN',
  },
  ...violenceRules,
  {
    id: 'REF-05',
    kind: 'timer',
    due: receiptDueAt,
    says: 'Call the receiver now: nobody has confirmed within 24 hours that the referral arrived.',
    source: 'S1:1363; DESIGN',
  },
  {
    id: 'REF-05-alert',
    kind: 'timer',
    due: answerDueAt,
    says: 'Tell the supervisor and find other help today: there is no answer after 48 hours.',
    source: 'S1:1363; DESIGN',
  },
  {
    id: 'REF-06',
    kind: 'warn',
    reason: 'asked',
    when: all(trafficked, not(all(of.additionalSecurity.answered, of.interpreterPsych.is('yes')))),
    about: [of.additionalSecurity, of.interpreterPsych],
    says: 'Write what keeps this child safe from traffickers, and arrange an interpreter and a psychologist.',
    source: 'S1:1427-1429',
  },
  {
    id: 'REF-06-address',
    kind: 'warn',
    reason: 'asked',
    when: all(trafficked, of.sharedParts.includes('contact')),
    about: [of.sharedParts],
    says: 'Give no address, and leave out how to reach the child unless they need it: traffickers may look for it.',
    source: 'S1:1427-1429',
  },
  {
    id: 'REF-07',
    kind: 'warn',
    reason: 'asked',
    when: all(of.severalAgencies.is('yes'), not(of.leadAgency.answered)),
    about: [of.severalAgencies, of.leadAgency],
    says: 'Agree on one organisation that leads the case.',
    source: 'S1:1169-1172',
  },
  {
    id: 'REF-08',
    kind: 'info',
    when: outside,
    about: [of.kind],
    says: 'Stay in charge: a referral asks for help, and only a transfer hands the case over.',
    source: 'S1:1878',
  },
];
