const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const made = formats.get(timeZone);
  if (made) return made;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  formats.set(timeZone, format);
  return format;
}

/**
 * What a wall clock in the zone shows at an instant, as if it were UTC. Both are milliseconds since 1970.
 *
 * @throws {RangeError} when the zone is unknown.
 */
export function wallAt(instant: number, timeZone: string): number {
  const parts = formatIn(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((each) => each.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/**
 * The instant at which a wall clock in the zone shows a time. A time that comes twice means the first; a time that the
 * clocks skip means the one as long after the skip, as calendars do.
 */
export function instantOf(wall: number, timeZone: string): number {
  const offsetAt = (instant: number): number => wallAt(instant, timeZone) - instant;
  // Looked at a day before and a day after, since no zone changes its clocks twice within that.
  const before = wall - offsetAt(wall - 24 * 60 * MINUTE);
  const after = wall - offsetAt(wall + 24 * 60 * MINUTE);
  const found = [before, after].filter((instant) => wallAt(instant, timeZone) === wall);
  return found.length > 0 ? Math.min(...found) : before;
}

/** Writes an instant as ISO 8601 with the zone's offset, to the minute, or to the second where there are seconds. */
export function written(instant: number, timeZone: string): string {
  const whole = Math.floor(instant / 1000) * 1000;
  const wall = wallAt(whole, timeZone);
  const offset = Math.round((wall - whole) / MINUTE);
  const two = (part: number): string => String(Math.trunc(part)).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
  return `${new Date(wall).toISOString().slice(0, wall % MINUTE === 0 ? 16 : 19)}${zone}`;
}
