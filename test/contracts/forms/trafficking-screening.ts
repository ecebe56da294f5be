import { traffickingScreening } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

/** How the trafficking screening meets the content. */
export const contract: FormContract = {
  form: traffickingScreening,
  content: 'trafficking',
  starts: ['tk'],
  added: {
    'mode.companionsApart': 'the second part of a field that is yes or no and “separated from the child for talk”',
    'mode.placeInspected': 'two signs are looked for only when the place was seen',
    'outcome.reportRequiredByLaw': 'TRA-05 takes consent or law',
  },
  addedRules: {
    'TRA-03-header': 'the free text of the case header, which comes before the role is asked',
    'TRA-05-family': 'the second half of TRA-05: contact with the family',
  },
};
