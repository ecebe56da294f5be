import { choice, codes, group, longText, section, text, yesNo } from '@amparo/model';
import { countries } from '../codes/countries.js';
import { languages } from '../codes/languages.js';
import { UNKNOWN } from '../shared/absences.js';
import { kind } from './base.js';
import { travelOf } from './travel.js';

const operational = { expected: true, sensitivity: 'operational' } as const;

const direction = choice(
  'What kind of move?',
  codes({
    onwardMovement: 'The child moved on',
    plannedTransfer: 'A planned transfer',
    return: 'Return',
    reunification: 'Family reunification',
    resettlement: 'Resettlement',
  }),
  { expected: true, sensitivity: 'sensitive', source: 'S1:1737' },
);

const safety = {
  originOfHarmCheck: choice(
    'Could the country or authority that receives the file harm the child?',
    codes({ checkedSafe: 'Checked: it is safe', notSafe: 'Yes, it could', notChecked: 'Not checked yet' }),
    {
      expected: true,
      guidance: 'Nothing about a child goes to a State that may persecute it, whatever the agreement says.',
      sensitivity: 'restricted',
      source: 'S0:161; S0:803',
    },
  ),
  relativesRisk: yesNo('Could sharing put relatives at risk?', {
    expected: true,
    absent: UNKNOWN,
    guidance: 'News of where a child is can endanger those who stayed. Not known is not “no”.',
    sensitivity: 'restricted',
    source: 'S0:809',
  }),
};

const file = {
  biaBidStatus: choice(
    'How far is the best interests procedure?',
    codes({
      biaOnly: 'Assessment only',
      bidPending: 'Determination under way',
      bidDecided: 'Determination decided',
      bidInImplementation: 'Decision being carried out',
    }),
    { ...operational, source: 'S1:1746' },
  ),
  toUpdate: longText('What must they bring up to date?', { ...operational, source: 'S1:1746' }),
  languageOfFile: group(
    'Language of the file',
    {
      language: choice('Language', languages, { ...operational, expected: true, source: 'S0:184' }),
      translated: yesNo('Is there a translation for them?', { ...operational, expected: true, source: 'S0:184' }),
    },
    { source: 'S0:184' },
  ),
};

/** What a transfer to another country needs besides. */
export const crossBorder = section(
  'To another country',
  {
    countryFrom: choice('From', countries, { ...operational, source: 'S1:1733-1747' }),
    countryTo: choice('To', countries, { ...operational, source: 'S1:1733-1747' }),
    direction,
    framework: text('On what agreement or mandate?', { ...operational, source: 'S0:188; S1:1741' }),
    ...safety,
    focalPointHere: text('Focal point here', { ...operational, guidance: 'A role or a code.', source: 'S1:1742' }),
    focalPointThere: text('Focal point there', { ...operational, guidance: 'A role or a code.', source: 'S1:1742' }),
    ...file,
    ...travelOf(direction),
  },
  { when: kind.is('crossBorder') },
);
