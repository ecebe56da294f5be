import { choice, codes, group, list, section } from '@amparo/model';
import { MAY_WAIT } from '../shared/absences.js';
import { parent, person } from '../shared/person.js';
import { accompaniment, notAccompanied } from './accompaniment.js';

const { accompanimentStatus } = accompaniment.questions;
const ofParent = () => parent({ accompaniment: accompanimentStatus, expected: notAccompanied });

/** The child's family. */
export const family = section('Family', {
  mother: group('Mother', ofParent(), {
    block: 'person',
    hint: 'Tell me about your mother, if you want to.',
    source: 'IA#106-121',
  }),
  father: group('Father', ofParent(), {
    block: 'person',
    hint: 'Tell me about your father, if you want to.',
    source: 'IA#122-137',
  }),
  familyMembers: list('Other close family', 'a relative', {
    block: 'person',
    hint: 'Who else is important to you?',
    source: 'IA#138-141',
    questions: person({ accompaniment: accompanimentStatus }),
  }),
  familyTracingNeeded: choice(
    'Is family tracing wished for or needed?',
    codes({
      yesChildWants: 'Yes, the child wants it',
      yesNotYet: 'Yes, but not yet',
      noNotNeeded: 'No, not needed',
      noChildDoesNotWant: 'No, the child does not want it',
      noRisk: 'No, it would put somebody at risk',
    }),
    {
      when: notAccompanied,
      expected: true,
      absent: MAY_WAIT,
      hint: 'Would you like us to look for your family? You can also say later.',
      guidance: 'Promise nothing. Begin only when you know that a search endangers neither child nor relatives.',
      sensitivity: 'sensitive',
      source: 'IA#143; S1:1553',
    },
  ),
});
