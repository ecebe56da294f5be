import { text, type PluralForms } from '@amparo/elements';

/** How long a draft has been waiting. */
export const waited: PluralForms = {
  zero: text('Has waited {n} days unsent.', { id: 'age.waited.zero' }),
  one: text('Has waited {n} day unsent.', { id: 'age.waited.one' }),
  two: text('Has waited {n} days unsent.', { id: 'age.waited.two' }),
  few: text('Has waited {n} days unsent.', { id: 'age.waited.few' }),
  many: text('Has waited {n} days unsent.', { id: 'age.waited.many' }),
  other: text('Has waited {n} days unsent.', { id: 'age.waited.other' }),
};

/** What is said of a draft that waits too long. */
export const words = {
  due: text('Send it soon: drafts should not wait longer on this device.', { id: 'age.due' }),
  over: text('That is longer than drafts should wait on this device. Nothing was deleted.', { id: 'age.over' }),
  doubtful: text('The clock of this device was changed, so this may be wrong.', { id: 'age.doubtful' }),
};
