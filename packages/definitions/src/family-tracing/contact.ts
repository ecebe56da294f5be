import { choice, codes, date, group, longText, reference, section, text, yesNo } from '@amparo/model';
import { other } from '../shared/other.js';
import { located } from './actions.js';
import { gate } from './safe.js';

const contactRestored = yesNo('Are child and family in contact again?', {
  when: gate.open,
  sensitivity: 'sensitive',
  source: 'S1:1546',
});

const contactDenied = yesNo('Is contact unwanted or unsafe?', {
  hint: 'Would you like to talk with them, now or later?',
  guidance: 'The child may say no to contact, and change its mind.',
  sensitivity: 'restricted',
  source: 'S1:1548',
});

const reunificationDecision = choice(
  'Who decided that the child goes to this family?',
  codes({
    fullPanel: 'The full panel, best interests determination',
    simplified: 'Best interests determination, simplified',
    assessment: 'Best interests assessment',
    notDecided: 'Not decided yet',
  }),
  { when: located, expected: true, sensitivity: 'operational', source: 'S1:1541-1549' },
);

/** A reunification was decided on. */
export const decided = reunificationDecision.isOneOf('fullPanel', 'simplified', 'assessment');

const reunificationDate = group(
  'Reunification',
  {
    on: date('Date', { expected: true, sensitivity: 'sensitive', source: 'P17 reunification' }),
    place: text('Place', { expected: true, sensitivity: 'sensitive', source: 'P17 reunification' }),
  },
  { when: decided, source: 'P17 reunification' },
);

const reunificationType = choice(
  'Kind of reunification',
  codes({
    caseByCase: 'Case by case',
    spontaneous: 'They found each other',
    mediation: 'After mediation',
    crossBorder: 'Across a border',
    otherKind: 'Another way',
  }),
  { when: decided, expected: true, sensitivity: 'operational', source: 'P17 reunification' },
);

const reunificationFollowUp = yesNo('Will somebody look after them afterwards?', {
  when: decided,
  expected: true,
  sensitivity: 'operational',
  source: 'P17 reunification',
});

/** Contact with the family, and the way back to it. */
export const contact = section('Contact and reunification', {
  contactRestored,
  contactPlan: longText('How they stay in contact', {
    when: contactRestored.is('yes'),
    expected: true,
    guidance: 'Which way, how often, and who is there.',
    sensitivity: 'sensitive',
    source: 'S1:1548',
  }),
  contactDenied,
  contactDeniedNotes: longText('Why?', {
    when: contactDenied.is('yes'),
    expected: true,
    sensitivity: 'restricted',
    source: 'S1:1548',
  }),
  reunificationDecision,
  reunificationDecisionRecord: reference('Number of that decision', {
    when: decided,
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1541-1549',
  }),
  reunificationDate,
  reunificationType,
  reunificationTypeOther: other(reunificationType.is('otherKind'), 'operational'),
  reunifiedWith: choice(
    'With whom?',
    codes({ verAdult: 'With the adult who was found', verAlternative: 'With the other relative' }),
    { when: decided, expected: true, sensitivity: 'identifying', source: 'P17 reunification' },
  ),
  reunificationFollowUp,
  reunificationFollowUpOn: date('Next visit', {
    when: reunificationFollowUp.is('yes'),
    expected: true,
    sensitivity: 'operational',
    source: 'P17 reunification',
  }),
});
