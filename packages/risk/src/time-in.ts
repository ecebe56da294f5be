import { instantOf, written } from './zoned-time.js';

const MINUTE = 60_000;

/**
 * Writes a moment to the minute as the clocks of a zone show it, such as `2026-03-04T10:42+02:00`.
 *
 * @throws {RangeError} when the zone is unknown.
 */
export const timeIn = (at: Date, timeZone: string): string =>
  written(Math.floor(at.getTime() / MINUTE) * MINUTE, timeZone);

/**
 * Adds to a time on the wall (`2026-03-04T10:42`) the offset that is in force in a zone: the earlier one where the time comes
 * twice. An hour that the clocks skip stays as it was written, with the offset after it.
 *
 * @throws {RangeError} when the time cannot be read or the zone is unknown.
 */
export const withOffset = (time: string, timeZone: string): string =>
  `${time}${written(instantOf(Date.parse(`${time}Z`), timeZone), timeZone).slice(-6)}`;
