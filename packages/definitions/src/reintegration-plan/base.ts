import { choice, choices, codes, date, file, reference, section, text, yesNo } from '@amparo/model';
import { countries } from '../codes/countries.js';
import { UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { PAPER_FILES } from '../shared/paper-files.js';
import { decision, toFamily } from './decision.js';

const ofFamily = { when: toFamily, expected: true, source: 'S1:2065' } as const;
const paper = { ...PAPER_FILES, when: toFamily, sensitivity: 'identifying', source: 'S1:2065' } as const;

const parentIdentityProof = choices(
  'What proves who the parents are?',
  codes({
    nationalId: 'National identity card',
    passport: 'Passport',
    authorityAttestation: 'Statement of an authority',
    otherProof: 'Something else',
  }),
  { ...ofFamily, absent: UNKNOWN, sensitivity: 'identifying' },
);

const family = {
  parentConsentWritten: file('Written consent of the parent or legal guardian', {
    ...paper,
    expected: true,
    guidance: 'Given in the country of origin, after somebody explained it there.',
  }),
  parentConsentWrittenOn: date('Date of that consent', { ...ofFamily, notAfter: 'today', sensitivity: 'operational' }),
  parentIdentityProof,
  parentIdentityProofOther: other(parentIdentityProof.includes('otherProof'), 'identifying'),
  parentIdentityProofFiles: file('Copy of the proof', paper),
  kinshipProof: choices(
    'What proves the family link?',
    codes({
      birthCertificate: 'Birth certificate',
      familyBook: 'Family book',
      courtDecision: 'Court decision',
      officialAttestation: 'Statement of an authority',
      dna: 'DNA test',
    }),
    {
      ...ofFamily,
      absent: UNKNOWN,
      guidance: 'A DNA test only when nothing else can show the link, and with consent.',
      sensitivity: 'identifying',
    },
  ),
  kinshipProofFiles: file('Copy of the proof', paper),
  familyAssessmentRef: reference('Family assessment in the country of origin', {
    ...ofFamily,
    to: 'familyTracing',
    sensitivity: 'operational',
  }),
  familyWilling: choice(
    'Is the family willing and able?',
    codes({ yes: 'Yes', withSupport: 'Yes, with support', no: 'No' }),
    { ...ofFamily, absent: UNKNOWN, sensitivity: 'sensitive' },
  ),
};

const nonRefoulementCheck = yesNo('Has a protection specialist found the return safe?', {
  expected: true,
  guidance: '“Yes” only when the check was done and found no danger of harm or persecution.',
  sensitivity: 'restricted',
  source: 'S1:2019',
});

const safety = {
  nonRefoulementCheck,
  nonRefoulementCheckOn: date('On which day?', {
    when: nonRefoulementCheck.answered,
    expected: true,
    notAfter: 'today',
    sensitivity: 'operational',
    source: 'S1:2019',
  }),
  protectionSignsOpen: yesNo('Are there signs of a need for international protection that nobody has examined yet?', {
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'restricted',
    source: 'S1:2019; S1:1553',
  }),
};

const receivingAuthority = yesNo('Is the child protection authority of the country of origin involved?', {
  expected: true,
  absent: UNKNOWN,
  sensitivity: 'operational',
  source: 'S1:2029',
});

/** The basis of the plan. */
export const base = section('Basis of the plan', {
  ...decision,
  ...family,
  ...safety,
  countryOfReturn: choice('Country of return', countries, {
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:1687',
  }),
  countryOfReturnNotes: text('Place', { expected: true, sensitivity: 'sensitive', source: 'S1:1687' }),
  receivingOrganisation: text('Caseworker and organisation there', {
    expected: true,
    sensitivity: 'operational',
    source: 'S1:2021; S1:2037',
  }),
  receivingAuthority,
  receivingAuthorityNotes: text('Name of the authority', {
    when: receivingAuthority.is('yes'),
    expected: true,
    sensitivity: 'operational',
    source: 'S1:2029',
  }),
  sendingOrganisation: text('Caseworker and organisation here', {
    expected: true,
    sensitivity: 'operational',
    source: 'S1:2037',
  }),
});
