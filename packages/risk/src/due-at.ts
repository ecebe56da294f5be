import { daysIn } from '@amparo/model';
import { parseDuration } from './duration.js';
import { instantOf, wallAt, written } from './zoned-time.js';

/**
 * Computes when something is due: `limit` (ISO 8601 duration) after `from` (ISO 8601 with offset), written with the
 * offset of the case's time zone. Hours are hours; days and months are calendar days of that zone, so that "in three
 * days" stays at the same time of day when the clocks change, and a month after 31 January ends with February.
 *
 * @throws {RangeError} when an argument cannot be read.
 */
export function dueAt(from: string, limit: string, timeZone: string): string {
  const start = Date.parse(from);
  if (!/(?:Z|[+-]\d\d:\d\d)$/.test(from) || Number.isNaN(start))
    throw new RangeError('A timer starts at an ISO 8601 time with an offset.');
  const { months, days, minutes } = parseDuration(limit);
  const day = months + days === 0 ? start : instantOf(shifted(wallAt(start, timeZone), months, days), timeZone);
  return written(day + minutes * 60_000, timeZone);
}

function shifted(wall: number, months: number, days: number): number {
  const at = new Date(wall);
  const dayOfMonth = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = daysIn(at.getUTCFullYear(), at.getUTCMonth() + 1);
  at.setUTCDate(Math.min(dayOfMonth, last) + days);
  return at.getTime();
}

/** The first moment of a calendar day (`YYYY-MM-DD`) in a zone, ISO 8601 with offset: the start of a timer that runs from a date. */
export const startOfDay = (day: string, timeZone: string): string =>
  written(instantOf(Date.parse(`${day}T00:00:00Z`), timeZone), timeZone);
