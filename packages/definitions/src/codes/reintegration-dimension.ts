import { codeList } from '@amparo/model';

/** The three dimensions of reintegration: social, economic and psychosocial, in everyday words. */
export const reintegrationDimension = codeList(
  'reintegrationDimension',
  {
    social: 'Home, school, health, papers',
    economic: 'Money, training, work',
    psychosocial: 'Mind, friends, community',
  },
  'S1:2035',
);
