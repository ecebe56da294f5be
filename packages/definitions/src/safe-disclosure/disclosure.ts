import {
  attest,
  checklist,
  choice,
  codes,
  computed,
  dateTime,
  grant,
  longText,
  section,
  text,
  yesNo,
} from '@amparo/model';
import { dueAt, timers } from '@amparo/risk';
import { UNKNOWN } from '../shared/absences.js';
import { caseHeader } from './case-header.js';

const { startedAt } = caseHeader.questions;

/** The longest text that the form takes, in characters (GBV-01). */
const SHORT = 280;
const NO_STORY = 'No word about what happened, and no name of whoever did it.';

const now = yesNo('Is the child with you now?', { expected: true, sensitivity: 'operational', source: 'S1:1379' });

const first = {
  now,
  safe: choice(
    'Is the child safe at this moment?',
    codes({ safe: 'Safe', notSafe: 'Not safe', unsure: 'I am not sure' }),
    {
      expected: true,
      hint: 'Do you feel safe here, with me?',
      guidance: 'Not sure means: act as if not.',
      sensitivity: 'restricted',
      source: 'S1:1384',
    },
  ),
  urgentMedical: yesNo('Does the child need a doctor at once?', {
    expected: true,
    absent: UNKNOWN,
    hint: 'Does anything hurt? Would you like to see somebody who can help with that?',
    guidance: 'Some medical care works only within three days of what happened. Do not ask what that was.',
    sensitivity: 'restricted',
    source: 'S1:1381; S1:1393',
  }),
  basicNeeds: checklist(
    'What the child needs first',
    codes({ water: 'Water', food: 'Food', toilet: 'A toilet', rest: 'Rest', clothes: 'Clothes' }),
    { hint: 'Are you thirsty? Would you like to rest?', sensitivity: 'operational', source: 'S1:1381' },
  ),
};

const focalPointCalled = yesNo('Did you call the focal point for child protection?', {
  expected: true,
  guidance: 'Call while you are still with the child.',
  sensitivity: 'operational',
  source: 'S1:1377; S1:1379',
});

const help = {
  pathwayExists: yesNo('Is there a way to refer here, for child protection or gender-based violence?', {
    expected: true,
    absent: UNKNOWN,
    guidance: 'If not: go with the child to a service or to an adult whom the child trusts.',
    sensitivity: 'operational',
    source: 'S1:1380; S1:1504',
  }),
  focalPointCalled,
  focalPointCalledOn: dateTime('When?', {
    when: focalPointCalled.is('yes'),
    expected: true,
    notAfter: 'now',
    sensitivity: 'operational',
    source: 'S1:1377; S1:1379',
  }),
  stayedUntilArrival: yesNo('Did you stay until somebody came?', {
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1379',
  }),
};

const childWants = choice(
  'What does the child want?',
  codes({
    helpNow: 'Help now',
    helpLater: 'Help later',
    onlyInfo: 'Only to know what there is',
    nothing: 'Nothing for now',
  }),
  {
    expected: true,
    absent: UNKNOWN,
    hint: 'What would help you now? You decide.',
    sensitivity: 'restricted',
    source: 'S1:1382; S1:1422',
  },
);

const will = {
  childWants,
  childWantsNotes: longText('The wish in the child’s words', {
    when: childWants.answered,
    maxLength: SHORT,
    guidance: NO_STORY,
    sensitivity: 'restricted',
    source: 'S1:1382; S1:1422',
  }),
  informedServices: attest('The child knows which help there is', {
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1383',
  }),
  consentToShare: grant('Does the child agree that you tell the focal point?', {
    expected: true,
    hint: 'May I tell somebody who can help that you would like help?',
    guidance: '“Not now” is an answer, and you may ask again later.',
    sensitivity: 'operational',
    source: 'S1:1386',
  }),
  mandatoryReport: choice(
    'Does the law oblige you to report?',
    codes({
      noLaw: 'No',
      lawTold: 'Yes, and the child knows',
      lawNotTold: 'Yes, and the child does not know yet',
    }),
    {
      expected: true,
      absent: UNKNOWN,
      guidance: 'Tell the child before anything is told, so that the child can choose what to say.',
      sensitivity: 'operational',
      source: 'S1:1378',
    },
  ),
};

const handedTo = text('Handed over to whom?', {
  expected: true,
  maxLength: SHORT,
  guidance: `The role. ${NO_STORY}`,
  sensitivity: 'sensitive',
  source: 'S1:1380',
});

/** All that is recorded when a child discloses to somebody who is no specialist. */
export const disclosure = section(
  'What the child needs now',
  {
    ...first,
    ...help,
    ...will,
    accompaniedBy: text('Adult whom the child chose', {
      maxLength: SHORT,
      hint: 'Whom would you like to have with you?',
      guidance: `Who this is to the child. ${NO_STORY}`,
      sensitivity: 'sensitive',
      source: 'S1:1390',
    }),
    handedTo,
    handedToOn: dateTime('When?', {
      when: handedTo.answered,
      expected: true,
      notAfter: 'now',
      sensitivity: 'operational',
      source: 'S1:1380',
    }),
    clearsAt: computed('Kept on this device until', {
      as: 'dateTime',
      from: [startedAt],
      explains: { day: '24 hours after it was begun, or until it is sent.' },
      compute: (read, { timeZone }) => {
        const begun = read(startedAt);
        return begun === undefined
          ? undefined
          : { value: dueAt(begun, timers['T-SAFE'].limit, timeZone), because: 'day' };
      },
      sensitivity: 'operational',
      source: 'S1:1414; DESIGN',
    }),
  },
  { hint: 'Listen, and stay with the child. Ask nothing about what happened.' },
);
