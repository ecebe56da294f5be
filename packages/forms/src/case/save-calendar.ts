import type { FormStanding } from '@amparo/definitions';
import { dueCalendar } from '@amparo/formats';
import { nameOfNow, saveFile } from '../keeping/save-file.js';

/** Saves the due dates of a case as a calendar file: codes and times, nothing about the child. */
export function saveCalendar(caseCode: string, dated: readonly FormStanding[]): void {
  const events = dated.map(({ due = '', timer = '', of }) => ({ caseCode, timer, due, of: of?.id }));
  const text = dueCalendar(events, new Date().toISOString());
  saveFile(new Blob([text], { type: 'text/calendar' }), nameOfNow('ics'));
}
