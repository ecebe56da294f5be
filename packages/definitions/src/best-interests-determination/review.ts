import { checklist, choice, codes, longText, section } from '@amparo/model';
import { roles } from './roles.js';

const supervisorEndorsement = choice(
  'Does the supervisor endorse the report?',
  codes({ endorsed: 'Yes', notEndorsed: 'No', endorsedWithChanges: 'Yes, with changes' }),
  { expected: true, sensitivity: 'sensitive', source: 'S1:1662' },
);

/** D: the review before the panel. */
export const review = section('Review before the decision', {
  reviewChecklist: checklist(
    'Complete and without contradictions',
    codes({
      identityComplete: 'Identity',
      fourRightsGroups: 'All four groups of rights',
      optionsCompared: 'Options compared',
      childViews: 'The child’s views',
      guardianViews: 'The guardian’s views',
      tracing: 'Family tracing',
      protectionNeeds: 'Need for international protection',
      riskPlan: 'Plan for the risks',
      evidence: 'Documents and statements',
      consistency: 'No contradictions',
    }),
    { expected: roles.reviewingOfficerCode.answered, sensitivity: 'operational', source: 'S1:1638; S1:1664' },
  ),
  reviewComments: longText('Comments and questions', { sensitivity: 'sensitive', source: 'S1:1638' }),
  reviewOutcome: choice(
    'Outcome of the review',
    codes({ readyForPanel: 'Ready to be decided', returnToCaseworker: 'Back to the caseworker' }),
    { expected: true, sensitivity: 'operational', source: 'S1:1638' },
  ),
  supervisorEndorsement,
  supervisorEndorsementNotes: longText('Reasons', {
    when: supervisorEndorsement.answered,
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:1662',
  }),
});
