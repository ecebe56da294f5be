import { codeList } from '@amparo/model';

/** How hard something is; a row that was not asked is left out. */
export const functionalDifficulty = codeList(
  'functionalDifficulty',
  {
    none: 'No difficulty',
    some: 'Some difficulty',
    aLot: 'A lot of difficulty',
    cannot: 'Cannot do at all',
  },
  'KE-A 2A; Washington Group scale',
);
