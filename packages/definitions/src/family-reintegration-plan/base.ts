import { choice, codes, file, group, list, longText, number, section, text, yesNo } from '@amparo/model';
import { countries } from '../codes/countries.js';
import { MAY_DECLINE } from '../shared/absences.js';
import { knownAccompaniment } from '../shared/known-facts.js';
import { PAPER_FILES } from '../shared/paper-files.js';
import { person } from '../shared/person.js';

// The family is together: nobody asks whether the child lived with its parents before, which is all that the block
// reads the accompaniment for.
const { personLivedWithBefore: _, ...adult } = person({ accompaniment: knownAccompaniment() });

const counted = {
  min: 0,
  max: 30,
  expected: true,
  absent: MAY_DECLINE,
  sensitivity: 'operational',
  source: 'IA#84-85',
} as const;

const composition = group(
  'How many are they?',
  {
    adults: number('Adults', counted),
    under6: number('Children of 0 to 5', counted),
    from6: number('Children of 6 to 11', counted),
    from12: number('Children of 12 to 14', counted),
    from15: number('Children of 15 to 17', counted),
    special: longText('Pregnancy, small babies, illness, disability, old age', {
      absent: MAY_DECLINE,
      sensitivity: 'restricted',
      source: 'IA#84-85',
    }),
  },
  { source: 'IA#84-85' },
);

const returnDecisionBasis = choice(
  'How was the return decided?',
  codes({ voluntary: 'Freely, and knowing what it means', other: 'In another way' }),
  { expected: true, sensitivity: 'sensitive', source: 'S1:2019' },
);

const oneParentTravels = yesNo('Does a child travel without one of the parents?', {
  expected: true,
  sensitivity: 'sensitive',
  source: 'S1:972; UNHCR one-parent note (excerpt)',
});

const custody = { sensitivity: 'sensitive', source: 'UNHCR one-parent note (excerpt)' } as const;

const custodyIssues = choice(
  'Custody, or consent of the other parent',
  codes({
    none: 'Nothing to settle',
    otherParentConsents: 'The other parent consents',
    courtOrder: 'A court has decided',
    disputed: 'It is disputed',
  }),
  { expected: oneParentTravels.is('yes'), absent: ['unknown'], ...custody },
);

/** The family, and the basis of its return. */
export const base = section('The family and its return', {
  familyCode: text('Family code', { expected: true, sensitivity: 'operational', source: 'PH family forms' }),
  headOfFamily: list('Adults of the family', 'an adult', {
    expected: true,
    block: 'person',
    guidance: 'Talk with each adult alone, too.',
    source: 'KE-A 2A',
    questions: adult,
  }),
  familyComposition: composition,
  singleOrChildHeaded: choice(
    'Who leads the family?',
    codes({
      twoAdults: 'Two adults',
      singleParent: 'One parent alone',
      grandparent: 'A grandparent',
      childHeaded: 'A child',
    }),
    { expected: true, absent: ['unknown'], sensitivity: 'sensitive', source: 'TZ currently-live' },
  ),
  returnDecisionBasis,
  returnDecisionBasisNotes: longText('In the family’s own words', {
    expected: returnDecisionBasis.is('other'),
    hint: 'What made you decide to go back?',
    sensitivity: 'sensitive',
    source: 'S1:2019',
  }),
  oneParentTravels,
  custodyIssues,
  custodyIssuesNotes: longText('Reason why there is no consent and no court order', {
    when: oneParentTravels.is('yes'),
    expected: custodyIssues.isOneOf('none', 'disputed'),
    guidance: 'The other parent is dead, cannot be found, or is a danger. A dispute is for the court to settle.',
    ...custody,
  }),
  custodyIssuesFiles: file('The consent or the court order', {
    ...PAPER_FILES,
    when: custodyIssues.isOneOf('otherParentConsents', 'courtOrder'),
    expected: true,
    sensitivity: 'identifying',
    source: custody.source,
  }),
  countryOfReturnFamily: choice('Country of return', countries, {
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:1687',
  }),
  countryOfReturnFamilyNotes: text('Place', { expected: true, sensitivity: 'sensitive', source: 'S1:1687' }),
  receivingOrgFamily: text('Organisation and caseworker there', {
    expected: true,
    sensitivity: 'operational',
    source: 'S1:2037',
  }),
});
