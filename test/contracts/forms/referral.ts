import { referral } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

const WHY = 'the reason that REF-02 asks for each part beyond the least';

/** How the referral meets the content. */
export const contract: FormContract = {
  form: referral,
  content: 'referral',
  starts: ['rf'],
  added: {
    'base.receiverSpecialised': 'the specialised receiver that REF-04 asks for',
    'base.mapOld': 'a warning that hangs on the clock needs a value that is derived (REF-03)',
    'base.severalAgencies': 'the condition of REF-07',
    'base.leadAgency': 'who leads the case (REF-07)',
    'base.sharedWhy': WHY,
    'base.sharedWhy.identity': WHY,
    'base.sharedWhy.contact': WHY,
    'base.sharedWhy.disability': WHY,
    'base.sharedWhy.plan': WHY,
    'base.sharedWhy.assessmentSummary': WHY,
    'base.assentRef': 'the child’s own permission, which REF-01 asks for beside the guardian’s',
    'base.vitalInterestSupervisor': 'the code part of a field that is a text and a code',
    'base.pathwayExists': 'the condition of the question on a trusted adult',
    'base.sentBy.by': 'a part of the group, named in its label',
    'base.sentBy.channel': 'a part of the group, named in its label',
    'response.receiptDueAt': 'the 24 hours of REF-05',
    'response.answerDueAt': 'the 48 hours of REF-05',
    'response.appointment.at': 'a part of the group, named in its label',
    'response.appointment.place': 'a part of the group, named in its label',
  },
  addedRules: {
    'REF-04-frontline':
      'REG-14 in the referral: a frontline responder asks for help and writes no story of how it went',
    'REF-04-parts': 'the parts that would carry a story in the mode of REF-04',
    'REF-04-receiver': 'the specialised receiver that REF-04 asks for',
    'REF-06-address': 'the address that TRA-06 keeps back, where a referral offers to give it',
    'REF-05-alert': 'the second half of REF-05: no answer after 48 hours',
  },
};
