import { choice, choices, codes, computed, date, section, yesNo } from '@amparo/model';
import { dueAt, startOfDay } from '@amparo/risk';
import { isLaterThan } from '../shared/is-later-than.js';
import { other } from '../shared/other.js';
import { closedOn, feedback, followUp } from './follow-up.js';

// A host that says nothing sensible here has no rule, and the worker gives the date.
const DURATION = /^P(?:[1-9]\d?Y|[1-9]\d{0,2}M)$/;

const retentionByRule = computed('Kept until, by your organisation’s rule', {
  as: 'date',
  from: [closedOn],
  settings: ['keepFor'],
  explains: { rule: 'Counted from the closure by the rule of your organisation.' },
  compute: (read, { settings, timeZone }) => {
    const [from, limit] = [read(closedOn), settings['keepFor']];
    if (from === undefined || typeof limit !== 'string' || !DURATION.test(limit)) return undefined;
    return { value: dueAt(startOfDay(from, timeZone), limit, timeZone).slice(0, 10), because: 'rule' };
  },
  sensitivity: 'operational',
  source: 'S1:1850',
});

const retentionUntil = date('Keep the file until', {
  required: true,
  notBefore: closedOn,
  ifMissing: 'Say until when the file is kept; nothing is kept without an end.',
  sensitivity: 'operational',
  source: 'S1:1850',
});

const keeping = {
  retentionByRule,
  retentionUntil,
  keptTooLong: isLaterThan('Is that longer than the rule allows?', {
    day: retentionUntil,
    limit: retentionByRule,
    source: 'S1:1850',
  }),
  archiveAction: choice(
    'What happens then?',
    codes({
      archiveLocked: 'Locked away',
      pseudonymise: 'Names are taken out',
      delete: 'Deleted',
    }),
    { expected: true, sensitivity: 'operational', source: 'S1:1850' },
  ),
};

const reopened = yesNo('Is the case opened again?', { sensitivity: 'operational', source: 'TZ reopen reasons' });

const reopenOn = choices(
  'Why?',
  codes({
    placementBreakdown: 'The placement broke down',
    caregiverDeath: 'A caregiver died',
    violence: 'Violence',
    neglect: 'Neglect',
    exploitation: 'Exploitation',
    separation: 'Separation',
    otherGround: 'Another reason',
  }),
  { when: reopened.is('yes'), expected: true, sensitivity: 'sensitive', source: 'TZ reopen reasons' },
);

/** The last follow-up, feedback, the keeping of the file, and opening it again. */
export const after = section('After the closure', {
  ...followUp,
  ...feedback,
  ...keeping,
  reopened,
  reopenOn,
  reopenOnOther: other(reopenOn.includes('otherGround'), 'sensitive'),
});
