import { all, any, not, type Rule } from '@amparo/model';
import { sections } from './sections.js';

const { explanation, decisions, mark } = sections;
const {
  assentTellCaregiver,
  caregiverCopy,
  assentRefusedAll,
  actionDespiteRefusal,
  lifeAtRisk,
  actionDespiteRefusalReason,
  actionDespiteRefusalSupervisor,
  actionDespiteRefusalBySomebodyElse,
  childToldWhy,
  pressed,
} = decisions.questions;
const { distressSeen } = explanation.questions;

const justified = all(
  lifeAtRisk.is('yes'),
  actionDespiteRefusalReason.answered,
  actionDespiteRefusalBySomebodyElse.is('yes'),
  childToldWhy.attested,
);

/** A child’s yes, no and silence. */
export const willRules: readonly Rule[] = [
  // Each form that acts on a permission asks for this record; whoever sends it reads the permission.
  {
    id: 'ASS-03',
    kind: 'block',
    when: all(actionDespiteRefusal.is('yes'), not(justified)),
    about: [actionDespiteRefusal, actionDespiteRefusalSupervisor],
    says: 'Stop: the child said no. Only where life or health depends on it may it go on, with the reason, a supervisor who is not you, and the child told why.',
    source: 'S1:1320; S1:882',
  },
  {
    id: 'ASS-03-distress',
    kind: 'warn',
    reason: 'asked',
    when: all(distressSeen.is('yes'), not(assentRefusedAll.is('yes'))),
    about: [assentRefusedAll],
    says: 'Take the child’s distress for a no: stop and comfort, and come back another time.',
    source: 'S1:882; S1:1320',
  },
  // Which answers a copy may hold is known to whatever makes the copy.
  {
    id: 'ASS-04',
    kind: 'block',
    when: any(
      all(assentTellCaregiver.is('no'), caregiverCopy.isOneOf('withoutWithheld', 'whole')),
      all(assentTellCaregiver.is('some'), caregiverCopy.is('whole')),
    ),
    about: [caregiverCopy],
    says: 'Give the caregiver no copy of what the child does not want them to know.',
    source: 'S1:1420',
  },
  {
    id: 'ASS-07',
    kind: 'timer',
    due: mark.questions.askAgainAt,
    says: 'Ask the child again before this step; a yes to one step is no yes to the next.',
    source: 'S1:1388',
  },
  // The words of the form are held by a test of its texts; what was said beside them, only the worker knows.
  {
    id: 'ASS-09',
    kind: 'block',
    when: pressed.is('yes'),
    about: [pressed],
    says: 'Ask again another day, alone and without any offer: a yes under pressure or for a reward is no assent.',
    source: 'S1:1320; DESIGN',
  },
];
