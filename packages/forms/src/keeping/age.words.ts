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

/** What is said of the record of a disclosure, which stays on no device for more than a day. */
export const leaving = {
  due: text('Send this record or delete it by {time}: it stays on no device for more than 24 hours.', {
    id: 'age.leaving.due',
  }),
  over: text(
    'Send this record or delete it now: since {time} it should no longer be on this device. Nothing was deleted.',
    { id: 'age.leaving.over' },
  ),
};
