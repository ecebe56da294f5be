const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return format;
}

/** The offset that is in force in the zone at an instant, such as `+02:00`; without the seconds that it had long ago. */
const offsetAt = (instant: number, timeZone: string): string =>
  /[+-]\d\d:\d\d/.exec(formatIn(timeZone).format(instant))?.[0] ?? '+00:00';

/**
 * What a wall clock in the zone shows at an instant, as if it were UTC. Both are milliseconds since 1970.
 *
 * @throws {RangeError} when the zone is unknown.
 */
export const wallAt = (instant: number, timeZone: string): number =>
  instant - Date.parse(`1970-01-01T00:00${offsetAt(instant, timeZone)}`);

/**
 * The instant at which a wall clock in the zone shows a time. A time that comes twice means the first; a time that the
 * clocks skip means the one as long after the skip, as calendars do.
 */
export function instantOf(wall: number, timeZone: string): number {
  // Looked at a day before and a day after, since no zone changes its clocks twice within that.
  const by = (near: number): number => wall + near - wallAt(near, timeZone);
  const before = by(wall - DAY);
  const found = [before, by(wall + DAY)].filter((instant) => wallAt(instant, timeZone) === wall);
  return found.length > 0 ? Math.min(...found) : before;
}

/** Writes an instant as ISO 8601 with the zone's offset, to the minute, or to the second where there are seconds. */
export function written(instant: number, timeZone: string): string {
  const whole = Math.floor(instant / 1000) * 1000;
  const wall = new Date(wallAt(whole, timeZone)).toISOString();
  return `${wall.slice(0, whole % MINUTE === 0 ? 16 : 19)}${offsetAt(whole, timeZone)}`;
}
