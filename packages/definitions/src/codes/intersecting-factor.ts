import { codeList } from '@amparo/model';
import type { IntersectingFactor } from '@amparo/risk';

/** What can meet in one child on the move and weigh more together than each alone. */
export const intersectingFactor = codeList(
  'intersectingFactor',
  {
    child: 'Being a child',
    noCaregivers: 'Being without caregivers',
    culture: 'Another culture, other beliefs and traditions',
    irregularStatus: 'Being without a legal stay',
    discrimination: 'Hostility to foreigners, discrimination or stigma',
    mobility: 'Moving on often',
    gender: 'Gender',
  } satisfies Readonly<Record<IntersectingFactor, string>>,
  'S1:1110-1118',
);
