import { choice, codes, file, list, longText, section, text, yesNo } from '@amparo/model';
import { countries } from '../codes/countries.js';
import { knownAccompaniment } from '../shared/known-facts.js';
import { PAPER_FILES } from '../shared/paper-files.js';
import { person } from '../shared/person.js';
import { composition } from './composition.js';

// The family is together: nobody asks whether the child lived with its parents before, which is all that the block
// reads the accompaniment for.
const { personLivedWithBefore: _, ...adult } = person({ accompaniment: knownAccompaniment() });

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
