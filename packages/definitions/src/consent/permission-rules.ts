import { all, any, not, type Rule } from '@amparo/model';
import { byConsent, givenByAdult } from './giver.js';
import { needsAdult } from './permissions.js';
import { sections } from './sections.js';

const { basis, permissions, waiver, signature } = sections;
const { permShareServices, permTracing, permCrossBorder, permUnhcr, permAuthorities, permReturn } =
  permissions.questions;
const { standing, renewalDueAt, withdrawnAt, withdrawalScope, withdrawalTold } = signature.questions;

const leaving = [permShareServices, permTracing, permCrossBorder, permUnhcr, permAuthorities, permReturn] as const;

const { consentGiverRole } = basis.questions;

// Something was permitted that an adult has to permit too, and nothing stands in for it.
const forAdults = all(byConsent, not(waiver.questions.waiverUsed.is('yes')), needsAdult);

/** What a permission is worth, and when it ends. */
export const permissionRules: readonly Rule[] = [
  // The referral, the transfer and the tracing ask for this record; whatever sends them reads `standing` and each permission.
  {
    id: 'CON-01',
    kind: 'block',
    when: all(any(...leaving.map((each) => each.is('yes'))), standing.is('notGiven')),
    about: [signature.questions.signatureGiver, standing],
    says: 'Have the consent signed, marked or witnessed, or record a waiver; until then nothing may be shared, referred, transferred or traced.',
    source: 'S1:1782; S1:1878; S1:1386',
  },
  {
    id: 'CON-05-giver',
    kind: 'block',
    when: all(forAdults, not(consentGiverRole.answered)),
    about: [consentGiverRole],
    says: 'Say who gives consent: the child is below the age of consent for something that was permitted, and a yes does not count before it is known whose it is.',
    source: 'S1:884; S1:1003; IA#8',
  },
  {
    id: 'CON-05-adult',
    kind: 'block',
    when: all(forAdults, consentGiverRole.answered, not(givenByAdult)),
    about: [consentGiverRole],
    says: 'Ask an adult to consent too, or have the consent waived with your supervisor: the child is below the age of consent for something that was permitted.',
    source: 'S1:884; S1:1003',
  },
  // That each new purpose is asked for anew is held by the forms that need a permission.
  {
    id: 'CON-06',
    kind: 'timer',
    due: renewalDueAt,
    says: 'Ask for the consent again: it ends within 30 days, and what has ended permits nothing.',
    source: 'S1:1388; DESIGN',
  },
  // The stored record of the withdrawal is this submission: it is kept, and stands above every permission in it.
  {
    id: 'CON-07',
    kind: 'compute',
    about: [standing, withdrawnAt, withdrawalScope],
    says: 'What was taken back counts no more from that moment, whatever the permissions say.',
    source: 'S1:1080; KE-A 3B',
  },
  // Nothing may hold up what somebody takes back, so it asks for no reason.
  {
    id: 'CON-07-told',
    kind: 'info',
    when: all(withdrawnAt.answered, not(withdrawalTold.answered)),
    about: [withdrawnAt],
    says: 'List the bodies that were told anything, and tell each of them that it was taken back.',
    source: 'S1:1080; KE-A 3B',
  },
  {
    id: 'CON-09',
    kind: 'info',
    when: permAuthorities.is('yes'),
    about: [permAuthorities],
    says: 'Tell only the authority that was named, police or immigration; each needs a yes of its own, and no answer is a no.',
    source: 'PH; S1:1088',
  },
];
