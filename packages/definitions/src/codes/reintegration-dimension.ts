import { codeList } from '@amparo/model';

/** The three dimensions of reintegration. */
export const reintegrationDimension = codeList(
  'reintegrationDimension',
  {
    social: 'Social',
    economic: 'Economic',
    psychosocial: 'Psychosocial',
  },
  'S1:2035',
);
