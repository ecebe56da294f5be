import { all, any, not, type Rule } from '@amparo/model';
import { sections } from './sections.js';

const { known, guardianship } = sections;
const { accompanimentStatus, ageYears } = known.questions;
const { requestedAt, appointedAt, overdue, endsAt } = guardianship.questions;

/** When a guardian is overdue, and when the guardianship is over. */
export const guardianRules: readonly Rule[] = [
  {
    id: 'GUA-01',
    kind: 'warn',
    reason: 'asked',
    when: overdue.is('yes'),
    about: [overdue, requestedAt],
    says: 'Ask the authority today: the time for it is over, and the child still has no guardian.',
    source: 'S1:443',
  },
  // Whether the child has left the country for good is known to the transfer and the closure.
  {
    id: 'GUA-02',
    kind: 'info',
    when: all(
      appointedAt.answered,
      not(endsAt.answered),
      any(accompanimentStatus.is('accompanied'), ageYears.compare('>=', 18)),
    ),
    about: [endsAt],
    says: 'Check whether the guardianship is over: it ends when the child is back with the carers, comes of age, or leaves the country for good.',
    source: 'S1:415',
  },
];
