import { choice, choices, codes, longText, reference, section, text, yesNo } from '@amparo/model';
import { isSpecialist } from './mode.js';

const summaryLevel = choice(
  'How do you read the signs?',
  codes({ noSignSeen: 'I saw no sign', someSigns: 'Some signs', strongSigns: 'Strong signs' }),
  {
    expected: true,
    guidance: 'Your judgement: one sign can be enough, and what could not be told is not “no”.',
    sensitivity: 'restricted',
    source: 'S1:1216; chapter 16',
  },
);

const formalIdentification = choice(
  'Formal identification as a victim',
  codes({
    notStarted: 'Not begun',
    referred: 'Referred to the authority',
    presumed: 'Presumed victim',
    identified: 'Identified',
    notIdentified: 'Not identified',
  }),
  { when: isSpecialist, sensitivity: 'restricted', source: 'KE-T D20' },
);

/** How the worker reads the signs, and what is done. */
export const outcome = section('What now', {
  summaryLevel,
  actionNow: choices(
    'What is done now?',
    codes({
      specialistReferral: 'Referral to a specialist',
      childProtectionAuthority: 'Child protection authority told',
      policeIfSafe: 'Police told, if that is safe',
      safeShelter: 'Safe shelter',
      medical: 'Medical help',
      unhcr: 'UNHCR',
      legal: 'Legal help',
      watch: 'Look again, and stay in touch',
    }),
    { expected: true, sensitivity: 'restricted', source: 'S1:1212; S1:1427' },
  ),
  reportRequiredByLaw: yesNo('Does the law oblige you to report?', {
    when: isSpecialist,
    absent: ['unknown'],
    sensitivity: 'operational',
    source: 'S1:1378',
  }),
  referralRef: reference('Referral made', {
    to: 'referral',
    when: summaryLevel.isOneOf('someSigns', 'strongSigns'),
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1212',
  }),
  formalIdentification,
  formalBy: text('Decided by which authority?', {
    when: formalIdentification.isOneOf('presumed', 'identified', 'notIdentified'),
    expected: true,
    sensitivity: 'operational',
    source: 'KE-T D21',
  }),
  consentActs: reference('Consent to an examination or a report', {
    to: 'consent',
    when: isSpecialist,
    guidance: 'Each act needs a consent of its own.',
    sensitivity: 'operational',
    source: 'S1:1388; KE-T D',
  }),
  riskToChildOfReport: longText('What could happen to the child if this were reported or got out?', {
    expected: true,
    guidance: 'Think of revenge, of debts, of relatives at home. No names.',
    sensitivity: 'restricted',
    source: 'S1:1427',
  }),
});
