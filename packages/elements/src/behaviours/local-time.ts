const MINUTE = 60_000;

const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Writes a moment to the minute with the offset of the device's zone, such as `2026-03-04T10:42+02:00`. */
export function localTime(at: Date): string {
  const east = -at.getTimezoneOffset() * MINUTE;
  const time = isoOf(at.getTime() + east).slice(0, 16);
  return `${time}${east < 0 ? '-' : '+'}${isoOf(Math.abs(east)).slice(11, 16)}`;
}
