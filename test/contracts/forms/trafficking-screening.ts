import { traffickingScreening } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

const SUPERVISOR = 'a screening needs no sign-off by a supervisor';

/** How the trafficking screening meets the content. */
export const contract: FormContract = {
  form: traffickingScreening,
  content: 'trafficking',
  starts: ['tk'],
  omitted: {
    'signOff.supervisorName': SUPERVISOR,
    'signOff.supervisorSignedAt': SUPERVISOR,
    'signOff.supervisorDecision': SUPERVISOR,
    'signOff.supervisorComments': SUPERVISOR,
  },
  added: {
    'mode.companionsApart': 'the second part of a field that is yes or no and “separated from the child for talk”',
    'mode.placeInspected': 'two signs are looked for only when the place was seen',
    'outcome.reportRequiredByLaw': 'TRA-05 takes consent or law',
  },
  otherRules: {
    'TRA-01': { kind: 'info', why: 'the form derives no total, so there is nothing to stop' },
    'TRA-03': { kind: 'mode', why: 'what is hidden cannot be sent; nothing has to be stopped' },
    'TRA-08': { kind: 'info', why: 'the form has no place for a photo or a recording' },
  },
  addedRules: {
    'TRA-03-header': 'the free text of the case header, which comes before the role is asked',
    'TRA-05-family': 'the second half of TRA-05: contact with the family',
  },
};
