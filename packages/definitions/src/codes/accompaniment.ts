import { codeList } from '@amparo/model';

/** With whom a child is; "not yet known" is a reason for having no answer. */
export const accompaniment = codeList(
  'accompaniment',
  {
    accompanied: 'With a parent or legal guardian',
    separated: 'Without parents or previous carer, but with relatives or other adults',
    unaccompanied: 'Without parents, relatives or responsible adult',
  },
  'S1:971-974; S0:619,622; PH',
);
