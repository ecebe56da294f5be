import { choices, codes, longText, matrix, section, yesNo } from '@amparo/model';
import { functionalDifficulty } from '../codes/functional-difficulty.js';
import { functionalDomain } from '../codes/functional-domain.js';
import { MAY_DECLINE, MAY_WAIT } from '../shared/absences.js';
import { other } from '../shared/other.js';

const functionalDifficulties = matrix(
  'Does the child have difficulty …',
  {
    rows: functionalDomain,
    codes: functionalDifficulty,
  },
  {
    absent: MAY_WAIT,
    guidance: 'Leave out what you did not ask. For a small child compare with others of the same age.',
    sensitivity: 'restricted',
    source: 'KE-A 2A; RECALL WG',
  },
);

const disabilityTypes = choices(
  'Disability, if known',
  codes({
    none: 'None known',
    physical: 'Physical',
    sensory: 'Sensory',
    intellectual: 'Intellectual',
    mental: 'Psychosocial',
    otherDisability: 'Another disability',
  }),
  { alone: ['none'], absent: MAY_WAIT, sensitivity: 'restricted', source: 'IA#48' },
);

const urgentHealthSigns = yesNo('Any urgent health signs?', {
  expected: true,
  absent: MAY_DECLINE,
  hint: 'Does anything hurt? Do you feel ill?',
  guidance: 'If yes, get medical help now; the form can wait.',
  sensitivity: 'restricted',
  source: 'S1:1058-1064',
});

/** Disability and health at first sight. */
export const disability = section('Disability and health at first sight', {
  functionalDifficulties,
  disabilityTypes,
  disabilityTypesOther: other(disabilityTypes.includes('otherDisability'), 'restricted'),
  communicationNeeds: choices(
    'How to communicate best?',
    codes({
      simpleWords: 'Simple words',
      pictures: 'Pictures',
      signLanguage: 'Sign language',
      gestures: 'Gestures',
      music: 'Music',
      touch: 'Touch',
      movement: 'Movement',
      technology: 'Technology',
      trustedPerson: 'A trusted person',
    }),
    {
      when: functionalDifficulties.anyRow('aLot', 'cannot'),
      absent: MAY_DECLINE,
      sensitivity: 'sensitive',
      source: 'TZ communication; PH',
    },
  ),
  urgentHealthSigns,
  urgentHealthSignsNotes: longText('What do you see?', {
    when: urgentHealthSigns.is('yes'),
    expected: true,
    sensitivity: 'restricted',
    source: 'S1:1058-1064',
  }),
});
