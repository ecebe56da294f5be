import { codeList } from '@amparo/model';

/** How grave a harm would be, from the least. */
export const severity = codeList(
  'severity',
  {
    minor: 'Minor',
    moderate: 'Moderate',
    serious: 'Serious',
    critical: 'Critical',
  },
  'S1:1311; VIC; DESIGN anchors',
);
