import { choice, codes, list, not, number, reference, section, yesNo } from '@amparo/model';
import { accompaniment as codeList } from '../codes/accompaniment.js';
import { MAY_DECLINE, UNKNOWN } from '../shared/absences.js';
import { person } from '../shared/person.js';

const accompanimentStatus = choice('Whom is the child with?', codeList, {
  required: true,
  absent: UNKNOWN,
  ifMissing: 'Say whom the child is with; “not known” is an answer.',
  guidance:
    'An adult who says “I am the uncle” makes a child separated, not accompanied, until shown to be parent or guardian.',
  sensitivity: 'sensitive',
  source: 'S1:971-974; S0:619; S0:622',
});

/** Holds unless the child is known to be with a parent or legal guardian. */
export const notAccompanied = not(accompanimentStatus.is('accompanied'));

const accompanyingAdults = list('Adults with the child', 'an adult', {
  when: accompanimentStatus.isOneOf('accompanied', 'separated'),
  expected: true,
  block: 'person',
  guidance: 'Talk with the child and with each adult apart, and compare.',
  source: 'S1:973',
  questions: {
    ...person({ accompaniment: accompanimentStatus }),
    linkProven: choice(
      'What shows the link to the child?',
      codes({
        document: 'A document',
        consistentAccounts: 'Both tell the same, apart',
        thirdPartyConfirmation: 'Somebody else confirms it',
        notProven: 'Nothing yet',
      }),
      { expected: true, sensitivity: 'sensitive', source: 'S1:950; S1:1026' },
    ),
    legalGuardian: choice(
      'Is this adult a parent or legal guardian?',
      codes({
        parent: 'Parent',
        legalGuardian: 'Legal guardian',
        customaryCaregiver: 'Customary caregiver',
        no: 'No',
      }),
      { expected: true, absent: UNKNOWN, sensitivity: 'sensitive', source: 'IA#79' },
    ),
    riskConcern: yesNo('Any sign of exploitation, abuse or trafficking by this adult?', {
      expected: true,
      absent: UNKNOWN,
      sensitivity: 'restricted',
      source: 'S1:973',
    }),
  },
});

const siblingsTogether = number('Brothers or sisters with the child', {
  min: 0,
  max: 30,
  absent: MAY_DECLINE,
  hint: 'Are brothers or sisters here with you?',
  guidance: 'Keep them together.',
  sensitivity: 'sensitive',
  source: 'KE-A 1A',
});

/** With whom the child is. */
export const accompaniment = section('Whom the child is with', {
  accompanimentStatus,
  accompanyingAdults,
  siblingsTogether,
  siblingCaseCodes: list('Case codes of the brothers and sisters', 'a case code', {
    when: siblingsTogether.compare('>', 0),
    source: 'DESIGN',
    questions: { code: reference('Case code', { expected: true, sensitivity: 'operational', source: 'DESIGN' }) },
  }),
});
