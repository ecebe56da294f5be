import { computed, date, type Environment } from '@amparo/model';
import { dueAt, startOfDay } from '@amparo/risk';
import { hostLimit } from '../shared/host-limit.js';

const requestedAt = date('Requested on', {
  expected: true,
  notAfter: 'today',
  guidance: 'Request one as soon as the child is identified.',
  sensitivity: 'operational',
  source: 'S1:996',
});

const appointedAt = date('Appointed on', {
  notAfter: 'today',
  notBefore: requestedAt,
  sensitivity: 'operational',
  source: 'S1:996',
});

// A date has no hour, so the 48 hours count from the beginning of the day: rather too early than too late.
const dueSince = (requested: string, { settings, timeZone }: Environment): string =>
  dueAt(startOfDay(requested, timeZone), hostLimit('T-GUA', settings), timeZone);

/** From the request to the appointment. */
export const waiting = {
  requestedAt,
  appointedAt,
  overdue: computed('Does the child wait too long for a guardian?', {
    as: 'yesNo',
    from: [requestedAt, appointedAt],
    settings: ['guardianWithin'],
    explains: {
      late: 'No guardian, and the time for it ended on {until}.',
      waiting: 'The time for it ends on {until}.',
      appointed: 'A guardian is appointed.',
    },
    compute: (read, environment) => {
      const requested = read(requestedAt);
      if (read(appointedAt) !== undefined) return { value: 'no', because: 'appointed' };
      if (requested === undefined) return undefined;
      const until = dueSince(requested, environment);
      return Date.parse(until) < Date.parse(environment.now)
        ? { value: 'yes', because: 'late', values: { until } }
        : { value: 'no', because: 'waiting', values: { until } };
    },
    sensitivity: 'operational',
    source: 'S1:443',
  }),
};
