/** One thing that is due in a case; nothing about the child but the case's code. */
export interface DueEvent {
  readonly caseCode: string;
  /** The timer's id (content chapter 18), such as `T-BIA`; a calendar on a shared phone shows no more. */
  readonly timer: string;
  /** ISO 8601 with an offset. */
  readonly due: string;
  /** Tells events of one timer apart, such as several referrals that wait: a UUID, which says nothing. */
  readonly of?: string | undefined;
}

/**
 * Writes an iCalendar file (RFC 5545) of what is due: one event of no length for each, with a reminder an hour before.
 * `now` (ISO 8601) is the time of writing. The same event keeps its id, so that a second import moves it.
 *
 * @throws {RangeError} when a time cannot be read.
 */
export function dueCalendar(events: readonly DueEvent[], now: string): string {
  const stamp = utc(now);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Amparo//Due dates//EN', 'CALSCALE:GREGORIAN']
    .concat(
      events.flatMap((event) => eventLines(event, stamp)),
      ['END:VCALENDAR', ''],
    )
    .flatMap(folded)
    .join('\r\n');
}

function eventLines({ caseCode, timer, due, of }: DueEvent, stamp: string): readonly string[] {
  const title = `${escaped(caseCode)} ${escaped(timer)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${[caseCode, timer, ...(of === undefined ? [] : [of])].map(escaped).join('-')}@amparo`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${utc(due)}`,
    `SUMMARY:${title}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${title}`,
    'TRIGGER:-PT1H',
    'END:VALARM',
    'END:VEVENT',
  ];
}

const utc = (at: string): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

// No line is longer than 75 octets; a line that goes on begins with a space. Everything written here is ASCII.
const folded = (line: string): readonly string[] =>
  line === '' ? [''] : (line.match(/^.{1,75}|.{1,74}/g) ?? []).map((part, at) => (at === 0 ? part : ` ${part}`));
