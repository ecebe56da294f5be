import { codeList } from '@amparo/model';

/** Sex of a person; "not stated" is a reason for having no answer. */
export const sex = codeList(
  'sex',
  {
    female: 'Female',
    male: 'Male',
    other: 'Other',
  },
  'IA SEX; PH',
);
