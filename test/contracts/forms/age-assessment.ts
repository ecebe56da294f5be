import { ageAssessment } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

const ROWS = 'named in the type or the label of the repeat or group';

/** How the age assessment meets the content. */
export const contract: FormContract = {
  form: ageAssessment,
  content: 'ageAssessment',
  starts: ['aa'],
  sections: { aa: 'assessment' },
  added: {
    'assessment.imagingReason': 'AGE-03 asks for the supervisor’s reason',
    'assessment.team[].profession': ROWS,
    'assessment.team[].organisation': ROWS,
    'assessment.resultRange.youngest': ROWS,
    'assessment.resultRange.oldest': ROWS,
    'assessment.resultRange.margin': ROWS,
  },
  addedRules: {
    'AGE-01-refused': 'a refusal is no assent, which AGE-01 asks for: what was refused does not go on',
    'AGE-05': 'a refusal is no proof of adulthood (the label of the field says so, and nothing held it)',
  },
};
