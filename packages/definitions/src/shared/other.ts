import { text, type Condition, type Sensitivity, type TextQuestion } from '@amparo/model';

/** Asks for the words behind "other", which always opens a text (content chapter 15). */
export const other = (when: Condition, sensitivity: Sensitivity): TextQuestion<'optional'> =>
  text('Please describe', { when, expected: true, sensitivity, source: 'DESIGN' });
