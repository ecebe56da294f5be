import { text } from '@amparo/elements';

/** What is said of the calendar file of a case. */
export const words = {
  calendar: text('Save the due dates for a calendar', { id: 'case.calendar' }),
  calendarHint: text('The file is not sealed: it holds case codes and times, nothing about the child.', {
    id: 'case.calendarHint',
  }),
};
