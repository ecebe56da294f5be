import { section } from '@amparo/model';
import { whenDeathOrGrown, whenDeclined, whenGoalsMet, whenLost } from './checks.js';
import { reasonAndState } from './reason.js';

/** Why the case is closed, how the child is, and what that reason asks to be checked. */
export const base = section('Reason and state', {
  ...reasonAndState,
  ...whenGoalsMet,
  ...whenDeclined,
  ...whenLost,
  ...whenDeathOrGrown,
});
