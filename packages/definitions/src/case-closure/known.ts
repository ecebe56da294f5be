import { computed, date, section, yesNo } from '@amparo/model';
import { dueAt, startOfDay, timers } from '@amparo/risk';
import { UNKNOWN } from '../shared/absences.js';
import { KNOWN_TITLE } from '../shared/known-facts.js';

const source = 'DESIGN; content chapter 0';

const returnedOn = date('If the child returned to its country: when did it arrive?', {
  notAfter: 'today',
  absent: UNKNOWN,
  guidance: 'Leave it empty for a child who did not return.',
  sensitivity: 'sensitive',
  source,
});

/** What the conditions of the closure read of the case. */
export const known = section(KNOWN_TITLE, {
  bidDecided: yesNo('Was a best interests determination decided?', {
    expected: true,
    absent: UNKNOWN,
    sensitivity: 'operational',
    source,
  }),
  returnedOn,
  monitoringOver: computed('Are the 24 months of monitoring over?', {
    when: returnedOn.answered,
    as: 'yesNo',
    from: [returnedOn],
    explains: { counted: 'A return is followed up for 24 months at least: until {until}.' },
    compute: (read, { now, timeZone }) => {
      const from = read(returnedOn);
      if (from === undefined) return undefined;
      const until = dueAt(startOfDay(from, timeZone), timers['T-RMON'].limit, timeZone);
      const value = Date.parse(until) <= Date.parse(now) ? 'yes' : 'no';
      return { value, because: 'counted', values: { until: until.slice(0, 10) } };
    },
    sensitivity: 'operational',
    source: 'S1:2039',
  }),
});
