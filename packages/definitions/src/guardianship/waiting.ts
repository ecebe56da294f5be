import { computed, date } from '@amparo/model';
import { dueAt, startOfDay, timers } from '@amparo/risk';

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
const dueSince = (requested: string, timeZone: string): string =>
  dueAt(startOfDay(requested, timeZone), timers['T-GUA'].limit, timeZone);

/** From the request to the appointment. */
export const waiting = {
  requestedAt,
  appointedAt,
  overdue: computed('Does the child wait too long for a guardian?', {
    as: 'yesNo',
    from: [requestedAt, appointedAt],
    explains: {
      late: 'No guardian 48 hours after the request.',
      waiting: '48 hours after the request are not over.',
      appointed: 'A guardian is appointed.',
    },
    compute: (read, { now, timeZone }) => {
      const requested = read(requestedAt);
      if (read(appointedAt) !== undefined) return { value: 'no', because: 'appointed' };
      if (requested === undefined) return undefined;
      const late = Date.parse(dueSince(requested, timeZone)) < Date.parse(now);
      return late ? { value: 'yes', because: 'late' } : { value: 'no', because: 'waiting' };
    },
    sensitivity: 'operational',
    source: 'S1:443',
  }),
};
