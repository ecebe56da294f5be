import { attest, longText, section, text, yesNo } from '@amparo/model';
import { UNKNOWN } from '../shared/absences.js';
import { bySomebodyElse } from '../shared/by-somebody-else.js';
import { caseHeader } from './case-header.js';
import { anyNo, wishes } from './wishes.js';

const actionDespiteRefusal = yesNo('Is anything done against the child’s wish?', {
  when: anyNo,
  expected: true,
  guidance: 'Only where life or health depends on it.',
  sensitivity: 'sensitive',
  source: 'S1:882; S1:1320',
});

const isAgainst = actionDespiteRefusal.is('yes');

const against = { when: isAgainst, expected: true } as const;

const actionDespiteRefusalSupervisor = text('Code of the supervisor who knows', {
  ...against,
  guidance: 'Somebody other than you.',
  sensitivity: 'operational',
  source: 'S1:882; S1:1320',
});

/** What the child says yes or no to, one by one, and what follows from a no. */
export const decisions = section(
  'What the child says, one by one',
  {
    ...wishes,
    refusalReason: longText('Why, in the child’s words', {
      when: anyNo,
      hint: 'You need not tell me why.',
      guidance: 'Write it only if the child offers it; do not ask.',
      sensitivity: 'restricted',
      source: 'S1:1320',
    }),
    actionDespiteRefusal,
    lifeAtRisk: yesNo('Does life or health depend on it?', {
      ...against,
      absent: UNKNOWN,
      sensitivity: 'restricted',
      source: 'S1:882; S1:1320',
    }),
    actionDespiteRefusalReason: longText('What is done, and why can it not wait?', {
      ...against,
      sensitivity: 'restricted',
      source: 'S1:882; S1:1320',
    }),
    actionDespiteRefusalSupervisor,
    actionDespiteRefusalBySomebodyElse: bySomebodyElse('Does somebody other than the caseworker know?', {
      when: isAgainst,
      worker: caseHeader.questions.caseworkerCode,
      supervisor: actionDespiteRefusalSupervisor,
      source: 'S1:882; S1:1320',
    }),
    childToldWhy: attest('The child was told what is done and why', {
      ...against,
      hint: 'I know that you do not want this. I tell you why I do it all the same, and I stay with you.',
      sensitivity: 'operational',
      source: 'S1:882',
    }),
    pressed: yesNo('Did anybody press the child, or offer something for a yes?', {
      expected: true,
      absent: UNKNOWN,
      guidance: 'A present, a threat, a disappointed face, the same question again and again.',
      sensitivity: 'sensitive',
      source: 'S1:1320; DESIGN',
    }),
  },
  { hint: 'You can say yes, no or not now to each of these. No is fine, and you can change your mind.' },
);
