import { choice, choices, codes, date, list, section, text, yesNo } from '@amparo/model';
import { countries } from '../codes/countries.js';
import { displacement } from '../codes/displacement.js';
import { MAY_DECLINE, MAY_WAIT } from '../shared/absences.js';
import { other } from '../shared/other.js';

const sensitive = { absent: MAY_DECLINE, sensitivity: 'sensitive' } as const;

const displacementStatus = choice('Status', displacement, { ...sensitive, expected: true, source: 'IA#46' });

const departureDate = date('When did the child leave home?', {
  ...sensitive,
  precision: 'any',
  notAfter: 'today',
  source: 'DESIGN',
});

const route = list('Countries and places on the way, in order', 'a stop', {
  hint: 'Which places did you pass on your way here?',
  source: 'P17 tracing; KE-T D12',
  questions: {
    country: choice('Country', countries, { ...sensitive, source: 'P17 tracing' }),
    place: text('Place', { ...sensitive, source: 'P17 tracing' }),
    timeSpent: text('How long there?', { ...sensitive, source: 'KE-T D12' }),
  },
});

const journey = {
  departureDate,
  arrivalDate: date('When did the child arrive in this country?', {
    ...sensitive,
    precision: 'any',
    notAfter: 'today',
    notBefore: departureDate,
    source: 'P17 interview_details',
  }),
  route,
  travelledWith: choices(
    'Whom did the child travel with?',
    codes({
      alone: 'Alone',
      parents: 'Parents',
      siblings: 'Brothers or sisters',
      relatives: 'Relatives',
      friends: 'Friends',
      otherChildren: 'Other children',
      unknownAdults: 'Adults not known before',
      smuggler: 'A smuggler',
    }),
    {
      ...sensitive,
      expected: true,
      alone: ['alone'],
      hint: 'Who was with you on the way?',
      source: 'S1:1227-1228; KE-T D10',
    },
  ),
  intendedDestination: choice('Country where the child wants to go', countries, {
    ...sensitive,
    hint: 'Where would you like to be?',
    source: 'KE-T D8',
  }),
  intendedDestinationNotes: text('Where there, and to whom?', { ...sensitive, source: 'KE-T D8' }),
};

const reasonsForLeaving = choices(
  'Reasons the child gives for leaving',
  codes({
    conflict: 'Conflict',
    persecution: 'Persecution',
    violenceAtHome: 'Violence at home',
    poverty: 'Poverty',
    education: 'Education',
    work: 'Work',
    joinFamily: 'To join family',
    marriageAvoidance: 'To avoid a marriage',
    disaster: 'Disaster',
    sentByFamily: 'Sent by the family',
    trafficked: 'Trafficked',
    otherReason: 'Another reason',
  }),
  {
    absent: MAY_WAIT,
    guidance: 'Tick what the child says unasked; the story belongs to the assessment, and is told once.',
    sensitivity: 'restricted',
    source: 'S1:1295; S1:1319',
  },
);

const internationalProtectionSigns = yesNo('Any sign that international protection may be needed?', {
  expected: true,
  absent: MAY_DECLINE,
  guidance:
    'Fear of the State, of armed groups or of return is such a sign. Until it is cleared, nobody contacts the consulate.',
  sensitivity: 'restricted',
  source: 'S1:1319; S1:1553',
});

/** The child's migration. */
export const migration = section('Migration', {
  displacementStatus,
  displacementStatusOther: other(displacementStatus.is('other'), 'sensitive'),
  migrationStatusHere: choice(
    'Legal stay in this country',
    codes({ regular: 'Regular', irregular: 'Irregular', pending: 'Pending', refugeeStatus: 'Refugee status' }),
    {
      absent: MAY_WAIT,
      guidance: 'No service depends on it; never share it with police or immigration.',
      sensitivity: 'restricted',
      source: 'S1:1115',
    },
  ),
  ...journey,
  reasonsForLeaving,
  reasonsForLeavingOther: other(reasonsForLeaving.includes('otherReason'), 'restricted'),
  internationalProtectionSigns,
  unhcrReferral: choice(
    'Referred to UNHCR or the asylum authority?',
    codes({ yes: 'Yes', offeredDeclined: 'Offered and declined', notYet: 'Not yet', notApplicable: 'Does not apply' }),
    { when: internationalProtectionSigns.is('yes'), expected: true, sensitivity: 'sensitive', source: 'S1:1319' },
  ),
});
