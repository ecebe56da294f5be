import { codeList } from '@amparo/model';

/** Level of risk, from the most urgent. */
export const riskLevel = codeList(
  'riskLevel',
  {
    high: 'High',
    medium: 'Medium',
    low: 'Low',
  },
  'S1:1362-1363',
);
