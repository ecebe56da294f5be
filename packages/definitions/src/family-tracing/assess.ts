import {
  choice,
  choices,
  codes,
  group,
  list,
  longText,
  observation,
  rating,
  section,
  text,
  yesNo,
} from '@amparo/model';
import { services } from '../codes/services.js';
import { MAY_WAIT, UNKNOWN } from '../shared/absences.js';
import { other } from '../shared/other.js';
import { HIGH_TO_LOW, QUALITY } from '../shared/scales.js';
import { located } from './actions.js';

const KENYA = 'KE-A 2A';
const BOTH = 'S1:1541; KE-A 2A';

const sensitive = (source: string) => ({ expected: true, absent: MAY_WAIT, sensitivity: 'sensitive', source }) as const;
const restricted = (source: string) =>
  ({ expected: true, absent: MAY_WAIT, sensitivity: 'restricted', source }) as const;

const where = choice(
  'Who makes the assessment?',
  codes({ localSocialServices: 'Local social services', otherBody: 'Another body' }),
  {
    expected: true,
    guidance: 'It is made where the family lives, never by the adult’s word alone.',
    sensitivity: 'operational',
    source: 'S1:1535',
  },
);

const home = {
  members: list('Who lives there?', 'a person', {
    expected: true,
    source: KENYA,
    questions: {
      name: text('Name', { expected: true, absent: UNKNOWN, sensitivity: 'identifying', source: KENYA }),
      age: text('Age', { absent: UNKNOWN, sensitivity: 'sensitive', source: KENYA }),
      relation: text('Who is this to the child?', { ...sensitive(KENYA) }),
    },
  }),
  housing: group(
    'Housing',
    {
      rating: rating('How is the housing?', QUALITY, sensitive(BOTH)),
      sleeping: text('Where would the child sleep?', {
        ...sensitive(BOTH),
        guidance: 'With whom, and could a door be closed?',
      }),
      water: text('Water', sensitive(BOTH)),
      hygiene: text('Toilet and washing', sensitive(BOTH)),
    },
    { source: BOTH },
  ),
  food: group(
    'Food',
    {
      rating: rating('How well do they eat?', QUALITY, sensitive(KENYA)),
      meals: text('Meals a day, and for whom?', sensitive(KENYA)),
    },
    { source: KENYA },
  ),
  incomeDebts: group(
    'Income and debts',
    {
      work: text('Work', restricted(BOTH)),
      income: text('What comes in, and is it enough?', restricted(BOTH)),
      debts: text('Debts', {
        ...restricted(BOTH),
        guidance: 'To smugglers too: a child may be sent out again to pay.',
      }),
    },
    { source: BOTH },
  ),
  healthDisability: group(
    'Health',
    {
      health: text('Illness in the family', restricted(KENYA)),
      disability: text('Disability in the family', restricted(KENYA)),
    },
    { source: KENYA },
  ),
  school: group(
    'School',
    {
      near: text('How far is school, and what does it cost?', sensitive(KENYA)),
      enrol: yesNo('Could the child go there?', sensitive(KENYA)),
    },
    { source: KENYA },
  ),
};

const life = {
  relations: group(
    'Life together',
    {
      warmth: text('How do adults and children treat each other?', restricted(BOTH)),
      conflict: text('What do they quarrel about?', restricted(BOTH)),
      discipline: text('What happens when a child does something wrong?', restricted(BOTH)),
    },
    { source: BOTH },
  ),
  violenceRisk: group(
    'Signs of harm',
    {
      violence: observation('Violence', restricted('S1:1549')),
      neglect: observation('Neglect', restricted('S1:1549')),
      exploitation: observation('Exploitation or child labour', restricted('S1:1549')),
      earlyMarriage: observation('Early or forced marriage', restricted('S1:1549')),
    },
    {
      guidance: 'Never ask about it while others listen. One sign brings the case before the full panel.',
      source: 'S1:1549',
    },
  ),
  traffickingRole: yesNo('Is there a sign that the family took part in trafficking or smuggling?', {
    expected: true,
    absent: UNKNOWN,
    guidance: 'Not known is not “no”.',
    sensitivity: 'restricted',
    source: 'S1:1456-1461',
  }),
  reasonLeft: longText('Why did the child leave, as the family sees it?', restricted(KENYA)),
  attitude: group(
    'If the child came back',
    {
      family: text('What does the family say?', restricted(BOTH)),
      community: text('What would neighbours say?', restricted(BOTH)),
    },
    { source: BOTH },
  ),
};

const supportNeeded = choices('Help the family would need', services, {
  expected: true,
  sensitivity: 'sensitive',
  source: 'S1:1616',
});

const abroad = yesNo('Does the family live outside its own country?', {
  expected: true,
  absent: UNKNOWN,
  sensitivity: 'sensitive',
  source: 'S1:1541',
});

const outlook = {
  supportNeeded,
  supportNeededOther: other(supportNeeded.includes('other'), 'sensitive'),
  supportNeededNotes: longText('Which help exactly?', {
    when: supportNeeded.answered,
    sensitivity: 'sensitive',
    source: 'S1:1616',
  }),
  abroad,
  migrationStatus: group(
    'Stay in that country',
    {
      status: text('Permission to stay', sensitive('S1:1541')),
      stability: text('How safe is it that they can stay?', sensitive('S1:1541')),
    },
    { when: abroad.is('yes'), source: 'S1:1541' },
  ),
  opportunities: longText('What would help the child to settle in, and what stands against it?', sensitive('S1:1541')),
  motivationBand: choice('Will and strength of the family', codes(HIGH_TO_LOW), {
    expected: true,
    sensitivity: 'sensitive',
    source: KENYA,
  }),
  conclusion: longText('Conclusion for the best interests determination', {
    expected: true,
    sensitivity: 'restricted',
    source: 'S1:1542',
  }),
};

/** How the family lives, seen where it lives. */
export const assess = section(
  'How the family lives',
  {
    where,
    whereNotes: text('Name, and place of the visit', { expected: true, sensitivity: 'sensitive', source: 'S1:1535' }),
    ...home,
    ...life,
    ...outlook,
  },
  { when: located },
);
