import { all, date, dateTime, list, longText, not, section, text } from '@amparo/model';
import { hasGuardian } from './known.js';
import { approved, decided } from './outcome.js';

const childInformedAt = dateTime('When was the child told?', {
  expected: decided,
  notAfter: 'now',
  guidance: 'Tell the decision and the reasons, in words and a place the child is used to.',
  sensitivity: 'operational',
  source: 'S1:1705; S1:882',
});

const notified = { expected: true, sensitivity: 'operational', source: 'S1:1854; S1:1086' } as const;

/** G: who was told of the decision, and how it began. */
export const afterDecision = section('After the decision', {
  childInformedAt,
  childInformedBy: text('By whom, and how?', {
    expected: decided,
    guidance: 'A role, not a name.',
    sensitivity: 'operational',
    source: 'S1:1705',
  }),
  childNotInformedReason: longText('Why was the child not told yet?', {
    when: all(decided, not(childInformedAt.answered)),
    guidance: 'And when it will be.',
    sensitivity: 'sensitive',
    source: 'S1:882; S1:1705',
  }),
  guardianInformedAt: dateTime('When was the guardian told?', {
    when: hasGuardian,
    expected: true,
    notAfter: 'now',
    sensitivity: 'operational',
    source: 'S1:415',
  }),
  agenciesNotified: list('Who else was told?', 'a body', {
    guidance: 'Only what each needs to do its part.',
    source: 'S1:1854; S1:1086',
    questions: {
      body: text('Body', notified),
      shared: text('What was shared?', notified),
    },
  }),
  implementationStartedAt: date('When was it begun?', {
    when: approved,
    notAfter: 'today',
    sensitivity: 'operational',
    source: 'S1:1764',
  }),
});
