import type { FormStanding } from '@amparo/definitions';
import { dueCalendar } from '@amparo/formats';

/** Saves the due dates of a case as a calendar file: codes and times, nothing about the child. */
export function saveCalendar(caseCode: string, dated: readonly FormStanding[]): void {
  const events = dated.map(({ due = '', timer = '' }) => ({ caseCode, timer, due }));
  const text = dueCalendar(events, new Date().toISOString());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  link.download = `${caseCode}.ics`;
  link.click();
  URL.revokeObjectURL(link.href);
}
