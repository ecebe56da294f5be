import { codeList } from '@amparo/model';

/** Contact with justice. */
export const justiceContact = codeList(
  'justiceContact',
  {
    noContact: 'No contact',
    victim: 'Victim',
    witness: 'Witness',
    inConflictWithLaw: 'In conflict with the law',
    detained: 'Detained',
  },
  'IA CP_RISKS 13-17',
);
