import { text } from '@amparo/elements';

/** What is said of where the message of a rule comes from. */
export const words = {
  from: text('Where this comes from', { id: 'cited.from' }),
  ours: text('Our own rule. No guidance that we read says it.', { id: 'cited.ours' }),
  memory: text('General knowledge, not checked against the original.', { id: 'cited.memory' }),
};
