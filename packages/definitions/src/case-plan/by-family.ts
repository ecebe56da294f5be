import { yesNo, type Condition } from '@amparo/model';

/** Asks whether somebody of the family is to do it, where the family is not known to be safe (CPL-03). */
export const byFamily = (notSafe: Condition) =>
  yesNo('Is this somebody of the family?', {
    when: notSafe,
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1616',
  });
