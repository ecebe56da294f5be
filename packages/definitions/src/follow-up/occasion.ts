import { choices, codes, computed, not, section } from '@amparo/model';
import { dueAt, reviewTimer, startOfDay } from '@amparo/risk';
import { knownFacts } from './known.js';

const { lastReviewOn } = knownFacts.questions;

const parts = choices(
  'What is written down here?',
  codes({
    entry: 'A follow-up',
    review: 'A review meeting',
    conference: 'A case conference',
  }),
  {
    required: true,
    ifMissing: 'Say whether this was a follow-up, a review meeting or a case conference.',
    guidance: 'Several, if they were held together.',
    sensitivity: 'operational',
    source: 'S1:1799-1806',
  },
);

/** What took place, which decides what is asked. */
export const occasion = section('What took place', {
  parts,
  reviewDueAt: computed('Review due', {
    when: not(parts.includes('review')),
    as: 'dateTime',
    from: [lastReviewOn],
    explains: { quarter: 'Three months after the last review at the latest.' },
    compute: (read, { timeZone }) => {
      const last = read(lastReviewOn);
      if (last === undefined) return undefined;
      return { value: dueAt(startOfDay(last, timeZone), reviewTimer.limit, timeZone), because: 'quarter' };
    },
    sensitivity: 'operational',
    source: 'S1:1799',
  }),
});
