import { choice, codes, group, longText, number, section, text, yesNo } from '@amparo/model';
import { MAY_WAIT } from '../shared/absences.js';
import { living } from './living.js';

const of = (source: string) => ({ absent: MAY_WAIT, sensitivity: 'sensitive', source }) as const;
const restricted = (source: string) => ({ absent: MAY_WAIT, sensitivity: 'restricted', source }) as const;

const INCOME = 'KE-A 2A C; S1:2035';
const SAFETY = 'KE-A 2A D';
const RELATIONSHIP = 'KE-A 2A E';

const educationAccess = group(
  'School',
  {
    distance: text('How far is school?', of('KE-A 2A B')),
    cost: text('What does it cost?', of('KE-A 2A B')),
    enrolment: yesNo('Can all the children be enrolled?', of('KE-A 2A B')),
    inclusion: yesNo('Does the school take children with a disability?', of('KE-A 2A B')),
    interest: text('Do the adults want the children in school?', of('KE-A 2A B')),
  },
  { guidance: 'Ask for girls and boys apart.', source: 'KE-A 2A B' },
);

const income = group(
  'Income',
  {
    earners: number('How many earn money?', { ...restricted(INCOME), min: 0, max: 30 }),
    work: text('Kind of work', restricted(INCOME)),
    range: choice(
      'What comes in is',
      codes({ enough: 'Enough', justEnough: 'Just enough', tooLittle: 'Too little', nothing: 'Nothing' }),
      restricted(INCOME),
    ),
    support: text('Help from outside', restricted(INCOME)),
    assets: text('Land, animals, tools', restricted(INCOME)),
    debts: text('Debts', restricted(INCOME)),
  },
  { source: INCOME },
);

const safety = group(
  'Safety',
  {
    violence: yesNo('Any sign of violence at home?', restricted(SAFETY)),
    substances: yesNo('Does alcohol or a drug harm the family?', restricted(SAFETY)),
    unsafeArea: yesNo('Is the area unsafe?', restricted(SAFETY)),
    authority: yesNo('Can the family turn to an authority?', restricted(SAFETY)),
    notes: longText('What did you see or hear?', restricted(SAFETY)),
  },
  { guidance: 'Never ask about violence while others listen.', source: SAFETY },
);

const relationship = group(
  'Life together',
  {
    warmth: text('How do adults and children treat each other?', restricted(RELATIONSHIP)),
    discipline: text('What happens when a child does something wrong?', restricted(RELATIONSHIP)),
    confides: text('To whom do the children turn?', restricted(RELATIONSHIP)),
    together: text('What do they do together?', restricted(RELATIONSHIP)),
  },
  { source: RELATIONSHIP },
);

const psychosocial = group(
  'How the family feels',
  {
    wellbeing: text('How do they cope?', of('KE-A 2A F')),
    relatives: text('Relatives and friends near', of('KE-A 2A F')),
    belonging: text('Do they feel they belong there?', of('KE-A 2A F')),
    acceptance: text('Will the community accept them?', of('KE-A 2A F')),
  },
  { source: 'KE-A 2A F' },
);

/** How the family lives, and what it can do by itself. */
export const assessment = section('How the family lives', {
  ...living,
  educationAccess,
  income,
  safety,
  relationship,
  psychosocial,
  strengths: longText('Strengths, and what the family can do by itself', {
    expected: true,
    hint: 'What are you good at as a family?',
    sensitivity: 'sensitive',
    source: 'S1:949',
  }),
  views: longText('What the family thinks and asks for', {
    expected: true,
    sensitivity: 'sensitive',
    source: 'KE-A 2A',
  }),
  motivationLevel: choice(
    'Will and ability to care for the children',
    codes({ high: 'High', medium: 'Medium', low: 'Low' }),
    {
      expected: true,
      absent: ['unknown'],
      guidance: 'Poverty alone is not a lack of will.',
      sensitivity: 'sensitive',
      source: 'KE-A 2A bands',
    },
  ),
});
