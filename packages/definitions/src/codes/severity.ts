import { codeList } from '@amparo/model';

/** How grave a harm would be, from the least; what each means stands where it is chosen (content chapter 16.3). */
export const severity = codeList(
  'severity',
  {
    minor: 'Minor: discomfort, no lasting effect',
    moderate: 'Moderate: a clear effect on daily life or development',
    serious: 'Serious: a lasting effect on body, mind or rights',
    critical: 'Critical: a threat to life, harm for good, or sexual exploitation',
  },
  'S1:1311; VIC; DESIGN anchors',
);
