import { attest, choice, codes, date, group, section } from '@amparo/model';
import { carer } from '../shared/person.js';
import { other } from '../shared/other.js';
import { accompaniment, notAccompanied } from './accompaniment.js';

const { accompanimentStatus } = accompaniment.questions;

const guardianAppointed = choice('Is a guardian appointed?', codes({ yes: 'Yes', requested: 'Requested', no: 'No' }), {
  when: notAccompanied,
  expected: accompanimentStatus.isOneOf('unaccompanied', 'separated'),
  guidance: 'Ask for one as soon as the child is identified; nobody else may speak for the child.',
  sensitivity: 'operational',
  source: 'S1:996; S1:413',
});

const appointed = guardianAppointed.is('yes');

const guardianRequestedAt = date('Date of the request', {
  when: guardianAppointed.isOneOf('yes', 'requested'),
  expected: true,
  notAfter: 'today',
  sensitivity: 'operational',
  source: 'S1:996',
});

const guardianAuthority = choice(
  'Which body appointed the guardian?',
  codes({
    court: 'Court',
    childProtectionAuthority: 'Child protection authority',
    otherAuthority: 'Another authority',
  }),
  { when: appointed, expected: true, sensitivity: 'operational', source: 'S1:1312; S1:437' },
);

/** Guardianship. */
export const guardian = section('Guardian', {
  guardianAppointed,
  guardianRequestedAt,
  guardianAppointedAt: date('Date of appointment', {
    when: appointed,
    expected: true,
    notAfter: 'today',
    notBefore: guardianRequestedAt,
    sensitivity: 'operational',
    source: 'S1:996',
  }),
  guardianAuthority,
  guardianAuthorityOther: other(guardianAuthority.is('otherAuthority'), 'operational'),
  guardianPerson: group('Guardian', carer({ accompaniment: accompanimentStatus }), {
    when: appointed,
    block: 'person',
    source: 'S1:415',
  }),
  guardianConflictChecked: attest('The guardian is checked: safe for the child, and without conflict of interest', {
    when: appointed,
    expected: true,
    sensitivity: 'operational',
    source: 'S1:415; DESIGN',
  }),
});
