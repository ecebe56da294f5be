import { codeList } from '@amparo/model';

/** How likely a harm is, from the least. */
export const likelihood = codeList(
  'likelihood',
  {
    unlikely: 'Unlikely',
    possible: 'Possible',
    likely: 'Likely',
    veryLikely: 'Very likely',
  },
  'S1:1311; VIC; DESIGN anchors',
);
