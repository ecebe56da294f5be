/**
 * A date in the precision that was given: `2011`, `2011-05`, `2011-05-17`, each with `~` when approximate.
 * A small part of EDTF (ISO 8601-2), enough for what people know of their own lives.
 */
export type Edtf = string;

/** The parts of a date that were given. */
export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly approximate: boolean;
}

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/;

/** Reads a date; undefined when it is malformed or does not exist, such as 30 February. */
export function parseEdtf(text: string): DateParts | undefined {
  const [, year, month, day, tilde] = FORM.exec(text) ?? [];
  if (year === undefined) return undefined;
  const parts = {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
    approximate: tilde === '~',
  };
  return exists(parts) ? parts : undefined;
}

function exists({ year, month = 1, day = 1 }: DateParts): boolean {
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Days of a month (1 to 12) of the Gregorian calendar. */
export const daysIn = (year: number, month: number): number =>
  // The day before the first of the next month, whose number counts from 0.
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Writes a date; undefined when a day stands without a month, or the date does not exist. */
export function formatEdtf({ year, month, day, approximate }: DateParts): Edtf | undefined {
  if (day !== undefined && month === undefined) return undefined;
  const two = (part: number | undefined): string => (part === undefined ? '' : `-${String(part).padStart(2, '0')}`);
  const written = `${String(year).padStart(4, '0')}${two(month)}${two(day)}${approximate ? '~' : ''}`;
  return parseEdtf(written) && written;
}

/** The first day that the date can mean, `YYYY-MM-DD`. */
export const earliestDay = (date: Edtf): string => completedBy(date, () => ({ month: 1, day: 1 }));

/** The last day that the date can mean, `YYYY-MM-DD`. */
export const latestDay = (date: Edtf): string =>
  completedBy(date, ({ year, month = 12 }) => ({ month, day: daysIn(year, month) }));

function completedBy(date: Edtf, rest: (parts: DateParts) => Pick<DateParts, 'month' | 'day'>): string {
  const parts = parseEdtf(date);
  return (parts && formatEdtf({ ...rest(parts), ...parts, approximate: false })) ?? date;
}

/** Completed years from a date of birth to a day (`YYYY-MM-DD`), at the least and at the most. */
export function yearsBetween(dateOfBirth: Edtf, day: string): { readonly least: number; readonly most: number } {
  return { least: completed(latestDay(dateOfBirth), day), most: completed(earliestDay(dateOfBirth), day) };
}

function completed(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}
