import { choice, codes, computed, date, list, longText, section, yesNo } from '@amparo/model';
import { dueAt, timers } from '@amparo/risk';
import { domainScores, feelsAtHome, visitBasics, visitOutcome } from '../shared/monitoring-visit.js';
import { travel } from './travel.js';

const { arrivalConfirmedAt } = travel.questions;
const VISIT = 'KE-A 6A; S1:2039';

const monitoringEndsNotBefore = computed('Monitoring goes on at least until', {
  as: 'dateTime',
  from: [arrivalConfirmedAt],
  explains: { years: '24 months after the arrival, unless life is stable before.' },
  compute: (read, { timeZone }) => {
    const arrived = read(arrivalConfirmedAt);
    if (arrived === undefined) return undefined;
    return { value: dueAt(arrived, timers['T-RMON'].limit, timeZone), because: 'years' };
  },
  sensitivity: 'operational',
  source: 'S1:2039',
});

const stabilityJudgement = choice(
  'Is life there stable, and will it last?',
  codes({ notYet: 'Not yet', partly: 'Partly', yes: 'Yes' }),
  { expected: true, sensitivity: 'sensitive', source: 'S1:2039' },
);

const monitoringEndedOn = date('Monitoring ended on', {
  when: arrivalConfirmedAt.answered,
  notAfter: 'today',
  sensitivity: 'operational',
  source: 'S1:2039',
});

/** How the child fares after the return. */
export const monitoring = section('After the return', {
  monitoringEndsNotBefore,
  visits: list('Visits', 'a visit', {
    expected: arrivalConfirmedAt.answered,
    source: VISIT,
    questions: {
      ...visitBasics(VISIT),
      childSeen: yesNo('Was the child seen?', { expected: true, sensitivity: 'operational', source: VISIT }),
      childSeenAlone: yesNo('Was the child spoken to alone?', {
        expected: true,
        guidance: 'What is said beside a caregiver is not yet the child’s view.',
        sensitivity: 'operational',
        source: VISIT,
      }),
      domainScores: domainScores('How well is the child?', 'KE-A 7A'),
      domainScoresNotes: longText('What did you see and hear?', { sensitivity: 'restricted', source: 'KE-A 7A' }),
      childFeels: feelsAtHome('KE-A 16A feeling levels'),
      ...visitOutcome(VISIT, 'S1:2031'),
    },
  }),
  stabilityJudgement,
  stabilityJudgementNotes: longText('Reasons', {
    when: stabilityJudgement.answered,
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:2039',
  }),
  indicatorsWithChild: longText('Signs of a good life, as child and family put it', {
    hint: 'How would we see that things are going well for you?',
    sensitivity: 'sensitive',
    source: 'S1:2039',
  }),
  monitoringEndedOn,
  endsEarly: computed('Does monitoring end before its time?', {
    when: monitoringEndedOn.answered,
    as: 'yesNo',
    from: [monitoringEndsNotBefore, monitoringEndedOn],
    explains: { early: 'Less than 24 months after the arrival.', late: '24 months or more after the arrival.' },
    compute: (read) => {
      const [least, ended] = [read(monitoringEndsNotBefore), read(monitoringEndedOn)];
      if (typeof least !== 'string' || ended === undefined) return undefined;
      return ended < least.slice(0, 10) ? { value: 'yes', because: 'early' } : { value: 'no', because: 'late' };
    },
    sensitivity: 'operational',
    source: 'S1:2039',
  }),
});
