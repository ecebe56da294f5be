import { choice, codes, computed, date, dateTime, list, longText, not, reference, section } from '@amparo/model';
import { dueAt, startOfDay, timers } from '@amparo/risk';
import { domainScores, feelsAtHome, visitBasics, visitOutcome } from '../shared/monitoring-visit.js';

const VISIT = 'KE-A 6A-7A';
const REVIEW = 'reintegrationhb 2.3; S1:1799';

const returnedAt = dateTime('Arrival in the country of return', {
  notAfter: 'now',
  sensitivity: 'operational',
  source: 'S1:2039',
});

const lastReviewOn = date('The plan was last looked at together on', {
  when: returnedAt.answered,
  notAfter: 'today',
  sensitivity: 'operational',
  source: REVIEW,
});

const stability = choice(
  'Is life there stable, and will it last?',
  codes({ notYet: 'Not yet', partly: 'Partly', yes: 'Yes' }),
  { expected: true, sensitivity: 'sensitive', source: 'S1:2039' },
);

/** How the family fares after the return. */
export const monitoring = section('After the return', {
  returnedAt,
  visits: list('Visits', 'a visit', {
    expected: returnedAt.answered,
    source: VISIT,
    questions: {
      ...visitBasics(VISIT),
      domainScores: domainScores('How well is the family?', VISIT),
      domainScoresNotes: longText('What did you see and hear?', { sensitivity: 'restricted', source: VISIT }),
      children: list('Child by child', 'a child', {
        expected: true,
        guidance: 'See every child, and talk with each alone.',
        source: VISIT,
        questions: {
          caseCode: reference('Case code', { expected: true, sensitivity: 'operational', source: VISIT }),
          domainScores: domainScores('How well is the child?', VISIT),
          childFeels: feelsAtHome(VISIT),
        },
      }),
      ...visitOutcome(VISIT, VISIT),
    },
  }),
  lastReviewOn,
  monitoringEnd: computed('Monitoring goes on at least until', {
    as: 'dateTime',
    from: [returnedAt],
    explains: { years: '24 months after the arrival, unless life is stable before.' },
    compute: (read, { timeZone }) => {
      const returned = read(returnedAt);
      if (returned === undefined) return undefined;
      return { value: dueAt(returned, timers['T-RMON'].limit, timeZone), because: 'years' };
    },
    sensitivity: 'operational',
    source: 'S1:2039',
  }),
  stability,
  stabilityNotes: longText('Reasons', {
    when: stability.answered,
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:2039',
  }),
  reviewDueAt: computed('Look at the plan again by', {
    when: not(stability.is('yes')),
    as: 'dateTime',
    from: [returnedAt, lastReviewOn],
    explains: {
      month: 'Within one month of the return.',
      quarter: 'Within three months of the last time.',
    },
    compute: (read, { timeZone }) => {
      const [returned, reviewed] = [read(returnedAt), read(lastReviewOn)];
      if (returned === undefined) return undefined;
      if (reviewed === undefined)
        return { value: dueAt(returned, timers['T-RPLAN'].limit, timeZone), because: 'month' };
      const value = dueAt(startOfDay(reviewed, timeZone), timers['T-REV'].limit, timeZone);
      return { value, because: 'quarter' };
    },
    sensitivity: 'operational',
    source: REVIEW,
  }),
});
