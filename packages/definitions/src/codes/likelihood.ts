import { codeList } from '@amparo/model';

/** How likely a harm is, from the least; what each means stands where it is chosen (content chapter 16.3). */
export const likelihood = codeList(
  'likelihood',
  {
    unlikely: 'Unlikely: no sign, good protection',
    possible: 'Possible: some signs, or weak protection',
    likely: 'Likely: signs now, or it happened before and nothing changed',
    veryLikely: 'Very likely: it happens now, or is expected within days',
  },
  'S1:1311; VIC; DESIGN anchors',
);
