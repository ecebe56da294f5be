import { choice, choices, codes, date, file, group, list, section, text, yesNo } from '@amparo/model';
import { relationship } from '../codes/relationship.js';
import { UNKNOWN } from '../shared/absences.js';
import { PAPER_FILES } from '../shared/paper-files.js';
import { person } from '../shared/person.js';
import { located } from './actions.js';
import { known } from './known.js';

const { accompanimentStatus } = known.questions;
const found = { when: located, expected: true } as const;
const VERIFIED = 'P17 verification';
const withSupport = codes({ yes: 'Yes', withSupport: 'Yes, with support', no: 'No' });

const answers = () => ({
  question: text('Question', { expected: true, sensitivity: 'restricted', source: 'RECALL UASC toolkit' }),
  answer: text('Answer', {
    expected: true,
    absent: ['unknown', 'declined'],
    sensitivity: 'restricted',
    source: 'RECALL UASC toolkit',
  }),
});

const accounts = {
  verQuestionsAdult: list('Questions to the adult', 'a question', {
    ...found,
    guidance: 'Ask what only family can know: names, marks, a family story. Never give a name or a detail first.',
    source: 'RECALL UASC toolkit',
    questions: answers(),
  }),
  verQuestionsChild: list('Questions to the child', 'a question', {
    ...found,
    hint: 'I would like to hear about home from you. It is fine not to remember.',
    guidance: 'Ask the child apart from the adult, and show no photo before the child has told.',
    source: 'RECALL UASC toolkit',
    questions: answers(),
  }),
  verAccountsMatch: choice(
    'Do the answers fit together?',
    codes({ full: 'Yes, all', mostly: 'Mostly', partly: 'In part', no: 'No' }),
    {
      ...found,
      guidance: 'A small child, fear or a long time apart explain gaps; answers that sound learned do not fit.',
      sensitivity: 'sensitive',
      source: VERIFIED,
    },
  ),
};

const verDocuments = choices(
  'Papers that show the link',
  codes({
    birthCertificate: 'Birth certificate',
    familyBook: 'Family book',
    id: 'Identity card or passport',
    school: 'School papers',
    court: 'Court papers',
    none: 'None',
  }),
  {
    when: located,
    alone: ['none'],
    guidance: 'Families who fled often have none. That alone says nothing against them.',
    sensitivity: 'identifying',
    source: 'S1:1541; S1:2065',
  },
);

const verAdultAble = choice('Can the adult care for the child?', withSupport, {
  ...found,
  sensitivity: 'sensitive',
  source: VERIFIED,
});

const together = {
  verKnownToChild: yesNo('Does the child know the adult?', {
    ...found,
    absent: UNKNOWN,
    hint: 'Do you know who this is?',
    sensitivity: 'sensitive',
    source: VERIFIED,
  }),
  verChildWishes: choice(
    'Does the child want to live with this adult?',
    codes({ yes: 'Yes', no: 'No', unsure: 'Not sure', tooYoung: 'Too young to say' }),
    {
      ...found,
      hint: 'What would you like? You can also say that you do not know yet.',
      guidance: 'Ask without the adult. “Too young” is rare: a small child shows it.',
      sensitivity: 'restricted',
      source: VERIFIED,
    },
  ),
  verAdultWilling: choice('Does the adult want to care for the child?', withSupport, {
    ...found,
    sensitivity: 'sensitive',
    source: VERIFIED,
  }),
  verAdultAble,
  verAlternative: group('Another relative who can care', person({ accompaniment: accompanimentStatus }), {
    when: verAdultAble.is('no'),
    block: 'person',
    source: VERIFIED,
  }),
  verDna: yesNo('Was a DNA test made?', {
    guidance: 'The last resort, and only with consent. It can reveal what nobody wanted to know.',
    sensitivity: 'restricted',
    source: 'DESIGN',
  }),
};

const result = {
  verificationResult: choice(
    'Is this the child’s family?',
    codes({
      verified: 'Verified',
      unverified: 'Could not be verified',
      pending: 'Not decided yet',
      false: 'The claim is wrong',
      inconclusive: 'Unclear',
    }),
    { ...found, sensitivity: 'operational', source: 'PH verification-status' },
  ),
  verRecommendation: choice(
    'What do you recommend?',
    codes({
      reunify: 'Reunite them',
      reunifyWithSupport: 'Reunite them, with support',
      moreTracing: 'Search on',
      altCareLongTerm: 'Other care for long',
      contactOnly: 'Contact only',
      noContact: 'No contact',
    }),
    { ...found, sensitivity: 'sensitive', source: 'P17 verification; S1:1546' },
  ),
  verVerifiedBy: text('Who verified it?', { ...found, sensitivity: 'operational', source: 'S1:1542' }),
  verVerifiedByOn: date('When?', { ...found, notAfter: 'today', sensitivity: 'operational', source: 'S1:1542' }),
};

/** Whether somebody who was found is the child’s family. */
export const verify = section('Is it the child’s family?', {
  verAdult: group('Adult who says to be family', person({ accompaniment: accompanimentStatus, expected: located }), {
    when: located,
    block: 'person',
    guidance: 'Until the link is verified, do not tell where the child is.',
    source: VERIFIED,
  }),
  verRelation: choice('Who do they say they are to the child?', relationship, {
    ...found,
    absent: UNKNOWN,
    sensitivity: 'sensitive',
    source: VERIFIED,
  }),
  ...accounts,
  verDocuments,
  verDocumentsFiles: file('Copies of the papers', {
    ...PAPER_FILES,
    when: located,
    sensitivity: 'identifying',
    source: 'S1:1541; S1:2065',
  }),
  ...together,
  ...result,
});
