import { guardianship } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

const OTHER = '“other” always opens a text field (content chapter 15)';

/** How the guardianship record meets the content. */
export const contract: FormContract = {
  form: guardianship,
  content: 'guardianship',
  starts: ['gd'],
  codesAt: { 'guardianship.endsAt': 'guardianship.endsAtReason' },
  sections: { gd: 'guardianship' },
  persons: ['guardianship.person'],
  added: {
    'guardianship.overdue': 'a warning that hangs on the clock needs a value that is derived (GUA-01)',
    'guardianship.endsAtReason': 'the code part of a field that is a date and a code',
    'person.personDisplacementOther': OTHER,
    'person.personDocumentOther': OTHER,
  },
};
