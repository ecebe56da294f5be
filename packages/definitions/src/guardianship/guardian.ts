import { choice, codes, date, group, longText, number, section, text, yesNo } from '@amparo/model';
import { MAY_WAIT, UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { carer } from '../shared/person.js';
import { known } from './known.js';
import { waiting } from './waiting.js';

const { requestedAt, appointedAt, overdue } = waiting;
const appointed = appointedAt.answered;

const authority = choice(
  'To which body?',
  codes({
    juvenileCourt: 'Juvenile court',
    familyJudge: 'Family judge',
    childProtectionAuthority: 'Child protection authority',
    councilForChildren: 'Council for children',
    otherAuthority: 'Another authority',
  }),
  { expected: true, sensitivity: 'operational', source: 'S1:437; S1:459; S1:2015' },
);

const accessRecords = choice(
  'May the guardian see the child’s records?',
  codes({ full: 'Yes, all', partial: 'In part', refusedReason: 'No, for a reason' }),
  {
    expected: true,
    guidance: 'The guardian has a right to see them, to watch over what is done.',
    sensitivity: 'operational',
    source: 'S1:415',
  },
);

const legalAid = yesNo('Is there a lawyer or free legal aid?', {
  expected: true,
  absent: UNKNOWN,
  sensitivity: 'sensitive',
  source: 'S0:448',
});

const endsAt = date('Ended on', {
  notAfter: 'today',
  notBefore: appointedAt,
  sensitivity: 'operational',
  source: 'S1:415',
});

const work = {
  caseload: number('Children with this guardian', {
    min: 0,
    max: 200,
    warnAbove: 3,
    guidance: 'More than three leave little time for each; some laws allow no more.',
    sensitivity: 'operational',
    source: 'S1:447',
  }),
  trained: yesNo('Is the guardian trained, and does somebody look after the work?', {
    expected: appointed,
    absent: UNKNOWN,
    sensitivity: 'operational',
    source: 'S1:447',
  }),
  childMet: date('First met the child on', {
    expected: appointed,
    notAfter: 'today',
    sensitivity: 'operational',
    source: 'S1:415',
  }),
  childOpinion: longText('What the child thinks of the guardian', {
    absent: MAY_WAIT,
    hint: 'How is it with your guardian? Do you feel listened to?',
    guidance: 'Ask without the guardian. A child may ask for another one.',
    sensitivity: 'restricted',
    source: 'S1:882',
  }),
  takesPart: yesNo('Does the guardian take part in assessments and decisions?', {
    expected: true,
    sensitivity: 'operational',
    source: 'S1:415',
  }),
};

/** The guardian from the request to the end. */
export const guardian = section('Guardian', {
  requestedAt,
  authority,
  authorityOther: other(authority.is('otherAuthority'), 'operational'),
  appointedAt,
  overdue,
  kind: choice(
    'Kind of guardian',
    codes({
      professional: 'Professional',
      volunteer: 'Volunteer',
      institutional: 'An institution',
      relative: 'A relative',
    }),
    { expected: appointed, sensitivity: 'operational', source: 'S1:445-447; S1:459' },
  ),
  person: group('Guardian', carer({ accompaniment: known.questions.accompanimentStatus, expected: appointed }), {
    block: 'person',
    source: 'S1:415',
  }),
  ...work,
  accessRecords,
  accessRecordsNotes: text('For which reason?', {
    when: accessRecords.isOneOf('partial', 'refusedReason'),
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:415',
  }),
  endsAt,
  endsAtReason: choice(
    'Why did it end?',
    codes({
      reunified: 'Back with parents or carers',
      majority: 'Of age',
      leftCountry: 'Left the country for good',
      replaced: 'Another guardian',
    }),
    { when: endsAt.answered, expected: true, sensitivity: 'operational', source: 'S1:415' },
  ),
  legalAid,
  legalAidNotes: text('Name', {
    when: legalAid.is('yes'),
    expected: true,
    sensitivity: 'sensitive',
    source: 'S0:448',
  }),
});
