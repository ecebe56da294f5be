import { all, any, not, type Rule } from '@amparo/model';
import { sections } from './sections.js';

const { assessment, signOff } = sections;
const { guardianPresent, assentRef, methods, imagingReason, resultRange, conclusion, treatedAsChild, refused } =
  assessment.questions;
const { youngest } = resultRange.questions;

// A child who refuses, or who waits for a guardian, can be recorded: only what was done or concluded without them is stopped.
const begun = any(methods.answered, youngest.answered, conclusion.answered);

/** What protects a person whose age is in doubt. */
export const ageRules: readonly Rule[] = [
  {
    id: 'AGE-01',
    kind: 'block',
    when: all(begun, not(all(guardianPresent.is('yes'), assentRef.answered))),
    about: [guardianPresent, assentRef],
    says: 'Hold the assessment back until a guardian is appointed and informed and the child’s assent or consent is recorded.',
    source: 'S1:975',
  },
  // What is only asked or read can go on; whatever looks at the body or the mind of a child who said no cannot.
  {
    id: 'AGE-01-refused',
    kind: 'block',
    when: all(
      refused.is('yes'),
      methods.includesAny('psychosocial', 'physicalObservation', 'medicalNonInvasive', 'medicalImaging'),
    ),
    about: [methods, refused],
    says: 'Stop the assessment, and take out what the child refused: talk and documents alone may count, and a refusal shows nothing about the age.',
    source: 'S1:975; S1:1004; DESIGN',
  },
  {
    id: 'AGE-02',
    kind: 'compute',
    about: [treatedAsChild],
    says: 'Where doubt remains, the person is treated as a child.',
    source: 'S1:975',
  },
  {
    id: 'AGE-03',
    kind: 'block',
    when: all(
      methods.includes('medicalImaging'),
      not(all(imagingReason.answered, signOff.questions.supervisorDecision.is('approved'))),
    ),
    about: [methods],
    says: 'Use no X-ray or other image unless a supervisor has written why nothing else works, and approves it.',
    source: 'S0:441; S1:1004',
  },
  {
    id: 'AGE-04',
    kind: 'block',
    when: all(conclusion.is('adult'), not(youngest.compare('>=', 18))),
    about: [conclusion],
    says: 'Do not conclude “an adult”: the result does not exclude an age under 18.',
    source: 'S1:975; DESIGN',
  },
  {
    id: 'AGE-05',
    kind: 'warn',
    reason: 'asked',
    when: all(refused.is('yes'), conclusion.is('adult')),
    about: [refused],
    says: 'Look at the conclusion again: a refusal shows nothing about the age.',
    source: 'RECALL; DESIGN',
  },
];
