/** The parts of an ISO 8601 duration; hours and minutes are clock time, the rest is calendar time. */
export interface Duration {
  readonly months: number;
  readonly days: number;
  readonly minutes: number;
}

const FORM = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?)?$/;

/**
 * Reads an ISO 8601 duration of whole years, months, weeks, days, hours and minutes.
 *
 * @throws {RangeError} when the text is no such duration.
 */
export function parseDuration(text: string): Duration {
  const parts = FORM.exec(text);
  if (!parts) throw new RangeError('A limit is an ISO 8601 duration such as PT24H or P3M.');
  const counts = parts.slice(1).map((part: string | undefined) => Number(part ?? 0));
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = counts;
  return { months: years * 12 + months, days: weeks * 7 + days, minutes: hours * 60 + minutes };
}
