import { any, choice, choices, codes, computed, date, list, longText, section, text, yesNo } from '@amparo/model';
import { dueAt, startOfDay, timers } from '@amparo/risk';
import { countries } from '../codes/countries.js';
import { caseHeader } from './case-header.js';
import { information } from './information.js';
import { known } from './known.js';

const { startedAt } = caseHeader.questions;
const sensitive = { sensitivity: 'sensitive', source: 'P17 tracing' } as const;

const tracingStatus = choice(
  'Where does the search stand?',
  codes({
    notStarted: 'Not begun',
    inProgress: 'Under way',
    onHold: 'On hold',
    located: 'Somebody was found',
    verified: 'Family link is verified',
    notFound: 'Nobody was found',
    closed: 'Closed',
  }),
  { expected: true, sensitivity: 'operational', source: 'P17 tracing-status; S1:1542' },
);

const foundBefore = yesNo('Was somebody found before?', {
  when: tracingStatus.isOneOf('onHold', 'closed'),
  expected: true,
  sensitivity: 'operational',
  source: 'P17 tracing-status; S1:1542',
});

/** Somebody who says to be family was found. */
export const located = any(tracingStatus.isOneOf('located', 'verified'), foundBefore.is('yes'));

/** The search goes on, or rests on what was found. */
export const running = tracingStatus.isOneOf('inProgress', 'located', 'verified');

const { familyNames, siblings, home, message, photo, separationStory } = information.questions;

/** What this form says of what somebody is told: shown before it leaves (TRC-04). Where the child is it does not say. */
const toldBy = {
  names: [
    known.questions.ageYears,
    familyNames.questions.personFullName,
    familyNames.questions.personOtherNames,
    familyNames.questions.personAgeOrDob,
    siblings.questions.name,
    siblings.questions.age,
  ],
  home: [home],
  message: [message],
  photo: [photo],
  separation: [separationStory],
};

const tracingActions = list('What was done', 'an action', {
  expected: tracingStatus.is('inProgress'),
  source: 'P17 tracing',
  questions: {
    on: date('Date', { expected: true, notAfter: 'today', sensitivity: 'operational', source: 'P17 tracing' }),
    kind: choice(
      'What kind of search?',
      codes({
        individualTracing: 'Search for one family',
        caseByCase: 'Search case by case',
        photoTracing: 'Search by photo',
        massTracing: 'Search for many at once',
        referralRedCross: 'Handed to Red Cross or Red Crescent',
        referralPartner: 'Handed to a partner',
        consulate: 'Through a consulate',
        communityVisit: 'Visit to a community',
        phone: 'By phone',
      }),
      { expected: true, sensitivity: 'sensitive', source: 'P17 tracing_type' },
    ),
    place: text('Place', sensitive),
    who: text('Who searched, and whom did they ask?', {
      expected: true,
      sensitivity: 'identifying',
      source: 'P17 tracing',
    }),
    told: choices(
      'What was told to them?',
      codes({
        names: 'Names and ages',
        home: 'Home and landmarks',
        message: 'The child’s message',
        photo: 'A photo',
        separation: 'How the child lost the family',
        whereabouts: 'Where the child is',
        otherPart: 'Something else',
      }),
      {
        expected: true,
        guidance: 'Names and home are mostly enough.',
        shows: toldBy,
        sensitivity: 'operational',
        source: 'S1:1086',
      },
    ),
    outcome: choice(
      'How did it end?',
      codes({
        pending: 'Not ended yet',
        positive: 'It brought something',
        negative: 'It brought nothing',
        stopped: 'It was stopped',
      }),
      { expected: true, sensitivity: 'operational', source: 'P17 tracing_outcome' },
    ),
    outcomeNotes: longText('What came out, and what is next?', sensitive),
  },
});

const lastActionOn = date('Last action on', {
  when: tracingActions.answered,
  expected: true,
  notAfter: 'today',
  sensitivity: 'operational',
  source: 'S1:1799; DESIGN',
});

/** What was done to find the family. */
export const actions = section('The search', {
  tracingStatus,
  foundBefore,
  tracingActions,
  lastActionOn,
  nextActionDueAt: computed('Next action at the latest', {
    when: tracingStatus.isOneOf('inProgress', 'onHold'),
    as: 'dateTime',
    from: [startedAt, lastActionOn],
    explains: {
      action: 'Three months after the last action.',
      begun: 'Three months after this form was begun.',
    },
    compute: (read, { timeZone }) => {
      const [begun, last] = [read(startedAt), read(lastActionOn)];
      const { limit } = timers['T-TRACE'];
      if (last !== undefined) return { value: dueAt(startOfDay(last, timeZone), limit, timeZone), because: 'action' };
      return begun === undefined ? undefined : { value: dueAt(begun, limit, timeZone), because: 'begun' };
    },
    sensitivity: 'operational',
    source: 'S1:1799; DESIGN',
  }),
  tracingAbroad: choices('Countries where the search goes on', countries, {
    sensitivity: 'sensitive',
    source: 'S1:1580-1585',
  }),
  matchedRequestId: text('Number of the family’s own search', {
    when: located,
    guidance: 'Where the family is looking for the child too.',
    sensitivity: 'operational',
    source: 'P17',
  }),
});
