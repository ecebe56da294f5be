const two = (part: number): string => String(part).padStart(2, '0');

/** Writes a moment to the minute with the offset of the device's zone, such as `2026-03-04T10:42+02:00`. */
export function localTime(at: Date): string {
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const east = -at.getTimezoneOffset();
  const offset = `${east < 0 ? '-' : '+'}${two(Math.floor(Math.abs(east) / 60))}:${two(Math.abs(east) % 60)}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}${offset}`;
}
