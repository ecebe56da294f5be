import {
  attest,
  checklist,
  choice,
  codes,
  date,
  dateTime,
  group,
  list,
  longText,
  not,
  reference,
  section,
  text,
  yesNo,
} from '@amparo/model';
import { other } from '../shared/other.js';

const operational = { expected: true, sensitivity: 'operational' } as const;

const guardianConsentWaived = yesNo('Was the consent of parents or guardian waived?', {
  sensitivity: 'operational',
  guidance: 'Only where asking them would harm the child; a supervisor decides.',
  source: 'S1:1878',
});

const consent = {
  consentChild: reference('The child’s assent or consent', {
    to: 'assent',
    ...operational,
    guidance: 'The number of the form. For a young child too: it records how the child was asked.',
    source: 'S1:1878',
  }),
  guardianConsentWaived,
  consentGuardian: reference('Consent of a parent or the guardian', {
    to: 'consent',
    when: not(guardianConsentWaived.is('yes')),
    ...operational,
    source: 'S1:1878',
  }),
};

const formsIncluded = checklist(
  'What is handed over',
  codes({
    coverSheet: 'Cover sheet',
    consent: 'Consent',
    registration: 'Registration',
    uasc: 'Forms for a child without its parents',
    bia: 'Best interests assessment',
    casePlan: 'Case plan',
    referral: 'Referrals',
    services: 'Services',
    tracing: 'Family tracing',
    verificationAdult: 'Verification, adult',
    verificationChild: 'Verification, child',
    reunification: 'Reunification',
    followUp: 'Follow-up',
    review: 'Reviews',
    bid: 'Best interests determination',
    caseNotes: 'Case notes',
    conference: 'Case conferences',
    otherForm: 'Something else',
  }),
  { ...operational, source: 'TZ transfer records' },
);

const minimumSet = yesNo('Only what they need to begin, and no story?', {
  ...operational,
  guidance: 'The less travels, the less can harm. The story is handed over in the talk, as far as the child agrees.',
  source: 'S1:1086; S0:427',
});

const what = {
  formsIncluded,
  formsIncludedOther: other(formsIncluded.includes('otherForm'), 'operational'),
  minimumSet,
  minimumSetNotes: longText('What else goes along, and why each part?', {
    when: minimumSet.is('no'),
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:1086',
  }),
  withheld: longText('What is held back', { sensitivity: 'restricted', source: 'IA#17' }),
  method: choice(
    'How does it travel?',
    codes({
      encryptedFile: 'Encrypted file',
      inSystem: 'Inside the system',
      sealedPaper: 'Sealed paper',
      inPerson: 'By hand',
    }),
    { ...operational, source: 'S1:1088' },
  ),
};

/** When the file left. */
export const sentAt = dateTime('When did it leave?', {
  notAfter: 'now',
  guidance: 'Its receipt is to be confirmed within 48 hours.',
  sensitivity: 'operational',
  source: 'S1:1737; DESIGN',
});

const fullHandover = attest('The plan and all that was done was talked through with them', {
  ...operational,
  guidance: 'In person, by phone or video. A file that is only sent is no handover.',
  source: 'S1:1878',
});

const pending = { expected: true, sensitivity: 'sensitive', source: 'KE-A 10A' } as const;

/** What is handed over, on what consent, and how. */
export const handover = section('What is handed over', {
  ...consent,
  ...what,
  sentAt,
  fullHandover,
  fullHandoverOn: date('When?', {
    when: fullHandover.attested,
    ...operational,
    notAfter: 'today',
    source: 'S1:1878',
  }),
  pendingActions: list('What is still to be done', 'an action', {
    layout: 'rows',
    expected: true,
    source: 'KE-A 10A',
    questions: {
      what: text('What?', pending),
      by: date('By when?', pending),
    },
  }),
  servicesLast: group(
    'Services',
    {
      given: longText('Last help we gave', { sensitivity: 'sensitive', source: 'KE-A 10A' }),
      toGive: longText('Help they will give', { sensitivity: 'sensitive', source: 'KE-A 10A' }),
    },
    { source: 'KE-A 10A' },
  ),
  advice: longText('What helps this child, and what to avoid', {
    guidance: 'How to greet it, what frightens it, what it likes to talk about.',
    sensitivity: 'sensitive',
    source: 'DESIGN',
  }),
});
