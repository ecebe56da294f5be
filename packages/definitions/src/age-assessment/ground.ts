import { attest, checklist, codes, longText, reference, yesNo } from '@amparo/model';

/** Why an assessment may begin, and what has to be there first. */
export const ground = {
  reason: longText('What is the serious doubt about?', {
    expected: true,
    guidance: 'A missing paper alone is no doubt.',
    sensitivity: 'sensitive',
    source: 'S1:975; S1:1004',
  }),
  alternativesTried: checklist(
    'Tried before',
    codes({
      documents: 'Documents',
      consulate: 'Consulate, where that is safe',
      schoolRecords: 'School records',
      familyContact: 'Contact with the family, where that is safe',
      interview: 'A talk with the child',
    }),
    {
      expected: true,
      guidance: 'Never ask the State from which the child may need protection.',
      sensitivity: 'sensitive',
      source: 'S0:441; S1:1004',
    },
  ),
  guardianPresent: yesNo('Is a guardian appointed and informed?', {
    expected: true,
    guidance: 'A parent who is with the child counts as the guardian.',
    sensitivity: 'operational',
    source: 'S1:975',
  }),
  assentRef: reference('The child’s assent or consent', {
    expected: true,
    guidance: 'The record of the assent or consent form.',
    sensitivity: 'operational',
    source: 'S1:975',
  }),
  informed: attest('The child knows what it is for, how it is done, what may follow, and that it may be refused', {
    expected: true,
    hint: 'You may say no. If you say no, nobody may hold it against you.',
    guidance: 'In a language the child understands; let the child say it back in their own words.',
    sensitivity: 'operational',
    source: 'S1:975; S0:419',
  }),
};
