import { choice, codes, section, yesNo } from '@amparo/model';

const reopened = yesNo('Is the decision opened again?', {
  sensitivity: 'operational',
  source: 'IOM handbook 6.3; UNHCR BID review form',
});

const again = {
  when: reopened.is('yes'),
  expected: true,
  sensitivity: 'sensitive',
  source: 'IOM handbook 6.3; UNHCR BID review form',
} as const;

/** I: why a decision is opened again, and what follows. */
export const reopening = section('Opened again', {
  reopened,
  reopenReason: choice(
    'Why?',
    codes({
      newInformation: 'New information',
      familyFound: 'The family was found',
      childViewsChanged: 'The child’s views changed',
      safetyChanged: 'The safety of the child changed',
      solutionNotPossible: 'The solution is not possible',
      reviewDate: 'The day of the review has come',
      appeal: 'An appeal',
    }),
    again,
  ),
  reopenDecision: choice(
    'What follows?',
    codes({ keep: 'It stays as it is', changeWithoutPanel: 'Changed without a panel', newPanel: 'A new panel' }),
    again,
  ),
});
