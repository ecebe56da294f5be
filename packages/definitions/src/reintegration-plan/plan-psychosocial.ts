import { longText, section, yesNo } from '@amparo/model';
import { MAY_DECLINE } from '../shared/absences.js';
import { toFamily } from './decision.js';
import { fourteenOrMore } from './known.js';

const familyMediation = yesNo('Is mediation or preparation of the family planned?', {
  when: toFamily,
  expected: true,
  sensitivity: 'sensitive',
  source: 'S1:1774',
});

/** The psychosocial dimension of the plan. */
export const planPsychosocial = section('Mind, friends, community', {
  psychosocialPlan: longText('Psychosocial and mental health support', {
    expected: true,
    sensitivity: 'restricted',
    source: 'S1:2035',
  }),
  familyMediation,
  familyMediationNotes: longText('By whom, and on what?', {
    when: familyMediation.is('yes'),
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:1774',
  }),
  communityAcceptancePlan: longText('Friends, community, sport, faith', {
    hint: 'What do you like to do with others?',
    sensitivity: 'sensitive',
    source: 'KE-A 7A',
  }),
  childGoals: longText('The child’s goals, in their own words', {
    expected: true,
    absent: MAY_DECLINE,
    hint: 'What would you like your life to be like in a year?',
    guidance: 'Write what the child says, also when it seems out of reach.',
    sensitivity: 'sensitive',
    source: 'S1:2069',
  }),
  lifeSkills: longText('Skills for daily life, and a mentor', {
    when: fourteenOrMore,
    sensitivity: 'sensitive',
    source: 'KE-A 8A',
  }),
});
