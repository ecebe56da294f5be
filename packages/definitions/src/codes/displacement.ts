import { codeList } from '@amparo/model';

/** Displacement status. Asylum-seeker and refugee stand apart because different rules follow. */
export const displacement = codeList(
  'displacement',
  {
    hostCommunity: 'National or resident',
    asylumSeeker: 'Asylum-seeker',
    refugee: 'Refugee',
    internallyDisplaced: 'Internally displaced',
    returnee: 'Returnee',
    migrant: 'Migrant',
    stateless: 'Stateless',
    other: 'Other',
  },
  'IA DISP_STATUS; PH',
);
