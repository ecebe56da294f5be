import {
  all,
  attest,
  checklist,
  choice,
  codes,
  computed,
  date,
  group,
  list,
  longText,
  matrix,
  not,
  number,
  text,
  yesNo,
} from '@amparo/model';
import { dueAt, startOfDay, timers } from '@amparo/risk';
import { UNKNOWN } from '../shared/absences.js';
import { reason } from './reason.js';

const goalsMet = reason.is('goalsMet');
const lost = reason.is('lostContact');

const startedOn = date('From', {
  expected: true,
  notAfter: 'today',
  guidance: 'The day after the last action of the case plan.',
  sensitivity: 'operational',
  source: 'S1:1847',
});

const wellbeingRows = codes({
  education: 'Education',
  safety: 'Safety',
  psychosocial: 'Feelings and friends',
  health: 'Health',
  relationship: 'Relationship with carers',
  economic: 'Money and goods',
});

const wellbeingCheck = matrix(
  'How is the child doing?',
  { rows: wellbeingRows, codes: codes({ met: 'Well', partly: 'Partly', not: 'Not well' }) },
  { when: goalsMet, expected: true, sensitivity: 'sensitive', source: 'S1:1848; KE-A 7A' },
);

/** What is checked where the goals are met. */
export const whenGoalsMet = {
  transitionPeriod: group(
    'Transition after the last action',
    {
      startedOn,
      endedOn: date('To', {
        expected: true,
        notAfter: 'today',
        notBefore: startedOn,
        sensitivity: 'operational',
        source: 'S1:1847',
      }),
      visits: number('Visits and meetings in that time', {
        min: 0,
        max: 200,
        expected: true,
        sensitivity: 'operational',
        source: 'S1:1847',
      }),
    },
    {
      when: goalsMet,
      guidance: 'A case is not closed right after the last action: help that ends is missed later.',
      source: 'S1:1847',
    },
  ),
  wellbeingCheck,
  wellbeingComplete: computed('Is every row answered?', {
    when: goalsMet,
    as: 'yesNo',
    from: [wellbeingCheck],
    explains: { all: 'Every row is answered.', open: 'A row is still open.' },
    compute: (read) => {
      const rated = read(wellbeingCheck) ?? {};
      const isComplete = Object.keys(wellbeingRows.labels).every((row) => row in rated);
      return isComplete ? { value: 'yes', because: 'all' } : { value: 'no', because: 'open' };
    },
    sensitivity: 'operational',
    source: 'S1:1848; KE-A 7A',
  }),
  wellbeingCheckNotes: longText('What did you see?', {
    when: goalsMet,
    sensitivity: 'sensitive',
    source: 'S1:1848; KE-A 7A',
  }),
  canCloseChecks: checklist(
    'Before you close',
    codes({
      safeWay: 'The way to school or work is safe',
      freeOfViolence: 'The child lives without violence',
      servicesInPlace: 'The services are in place',
      documents: 'The child has its documents',
    }),
    { when: goalsMet, expected: true, sensitivity: 'operational', source: 'KE-A 7A note' },
  ),
};

const declined = reason.is('declined');

/** What is checked where child or family want no more support. */
export const whenDeclined = {
  declinedOk: attest('Nothing speaks against their wish', {
    when: declined,
    expected: true,
    guidance: 'Find out first whether somebody made them say no.',
    sensitivity: 'sensitive',
    source: 'S1:1819',
  }),
  declinedOkNotes: longText('What did they say, and why is there no ground to go on?', {
    when: declined,
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:1819',
  }),
};

const effort = { expected: true, sensitivity: 'sensitive', source: 'S1:1820' } as const;

const lostSince = date('Not reachable since', {
  when: lost,
  expected: true,
  notAfter: 'today',
  sensitivity: 'operational',
  source: 'TZ closure reason',
});

/** What is checked where the child cannot be found. */
export const whenLost = {
  searchEfforts: list('Search for the child', 'an effort', {
    when: lost,
    expected: true,
    atLeast: 3,
    guidance: 'Three at least, in different ways, and none that puts the child at risk.',
    source: 'S1:1820',
    questions: {
      on: date('Date', { ...effort, notAfter: 'today' }),
      way: text('How?', effort),
      result: text('What came of it?', effort),
    },
  }),
  lostSince,
  lostLongEnough: computed('Three months without contact?', {
    when: all(lost, lostSince.answered),
    as: 'yesNo',
    from: [lostSince],
    explains: { counted: 'A case may be closed as lost from {from}.' },
    compute: (read, { now, timeZone }) => {
      const since = read(lostSince);
      if (since === undefined) return undefined;
      const from = dueAt(startOfDay(since, timeZone), timers['T-LOST'].limit, timeZone);
      const value = Date.parse(from) <= Date.parse(now) ? 'yes' : 'no';
      return { value, because: 'counted', values: { from: from.slice(0, 10) } };
    },
    sensitivity: 'operational',
    source: 'TZ closure reason',
  }),
};

const stillAtRisk = yesNo('Is the young person still at risk?', {
  expected: true,
  absent: UNKNOWN,
  sensitivity: 'sensitive',
  source: 'S1:1822; S1:1855',
});

/** What is written down of a death, and what is planned for after 18. */
export const whenDeathOrGrown = {
  deathNotes: longText('Date, what was done, and what is reviewed', {
    when: reason.is('death'),
    expected: true,
    sensitivity: 'restricted',
    source: 'S1:1821',
  }),
  turned18Plan: group(
    'After 18',
    {
      stillAtRisk,
      helpNeeded: choice('Which help is needed?', codes({ shortTerm: 'For a short time', longTerm: 'For long' }), {
        when: not(stillAtRisk.is('no')),
        expected: true,
        guidance: 'For a short time: we go on ourselves. For long: another service takes over.',
        sensitivity: 'sensitive',
        source: 'S1:1822; S1:1855',
      }),
      receivingBody: text('Who takes over?', {
        when: not(stillAtRisk.is('no')),
        sensitivity: 'sensitive',
        source: 'S1:1822; S1:1855',
      }),
    },
    { when: reason.is('turned18'), source: 'S1:1822; S1:1855' },
  ),
};
