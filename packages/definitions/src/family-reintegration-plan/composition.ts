import { group, longText, number } from '@amparo/model';
import { MAY_DECLINE } from '../shared/absences.js';

const counted = {
  min: 0,
  max: 30,
  expected: true,
  absent: MAY_DECLINE,
  sensitivity: 'operational',
  source: 'IA#84-85',
} as const;

/** How many belong to the family, by the ages that the content names. */
export const composition = group(
  'How many are they?',
  {
    adults: number('Adults', counted),
    under6: number('Children of 0 to 5', counted),
    from6: number('Children of 6 to 11', counted),
    from12: number('Children of 12 to 14', counted),
    from15: number('Children of 15 to 17', counted),
    special: longText('Pregnancy, small babies, illness, disability, old age', {
      absent: MAY_DECLINE,
      sensitivity: 'restricted',
      source: 'IA#84-85',
    }),
  },
  { source: 'IA#84-85' },
);
