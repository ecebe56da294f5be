import { age, choice, list, number, section, text, yesNo } from '@amparo/model';
import { relationship } from '../codes/relationship.js';
import { MAY_DECLINE, UNKNOWN } from '../shared/absences.js';
import { someCare } from './care.js';

const counted = {
  when: someCare,
  expected: true,
  absent: MAY_DECLINE,
  min: 0,
  max: 99,
  sensitivity: 'operational',
} as const;

/** The household the child lives in. */
export const household = section('Household', {
  householdAdults: number('Adults in the household', { ...counted, source: 'IA#84' }),
  householdChildren: number('Children in the household', { ...counted, source: 'IA#85' }),
  mainCaregiverUnder18: yesNo('Is the main caregiver under 18?', {
    when: someCare,
    expected: true,
    absent: MAY_DECLINE,
    sensitivity: 'sensitive',
    source: 'IA#86',
  }),
  householdMembers: list('Members of the household', 'a member', {
    when: someCare,
    source: 'IA#81-83',
    questions: {
      name: text('Name', { absent: MAY_DECLINE, sensitivity: 'identifying', source: 'IA#81' }),
      age: age('Date of birth or age', { absent: MAY_DECLINE, sensitivity: 'identifying', source: 'IA#82' }),
      relationship: choice('Who is this to the child?', relationship, {
        absent: UNKNOWN,
        sensitivity: 'identifying',
        source: 'IA#83',
      }),
    },
  }),
});
