import { formatEdtf, isUnparseable, latinDigits, parseEdtf, type Edtf } from '@amparo/model';
import type { TypedDate } from './date-boxes.js';
import { splitParts } from './typed-parts.js';

const EMPTY: TypedDate = { day: '', month: '', year: '' };

const digits = (text: string): string => latinDigits(text.trim());

/** Whether nothing stands in the boxes. */
export const isBlank = ({ day, month, year }: TypedDate): boolean => `${day}${month}${year}`.trim() === '';

/** Whether every box holds digits. */
export const isWhole = ({ day, month, year }: TypedDate): boolean =>
  /^\d{1,2}$/.test(digits(day)) && /^\d{1,2}$/.test(digits(month)) && /^\d{4}$/.test(digits(year));

/** Whether all of a date was typed, and there is no such day: then nothing of it is missing. */
export function isNoDay(answer: unknown): boolean {
  if (!isUnparseable(answer)) return false;
  const [day = '', month = '', year = ''] = splitParts(answer.typed);
  return isWhole({ day, month, year }) && readDate({ day, month, year }) === undefined;
}

/** Reads the boxes, digits of any script; undefined as long as they make no date. */
export function readDate(typed: TypedDate, approximate = false): Edtf | undefined {
  const [day, month, year] = [digits(typed.day), digits(typed.month), digits(typed.year)];
  if (!/^\d{4}$/.test(year) || !/^\d{0,2}$/.test(month) || !/^\d{0,2}$/.test(day)) return undefined;
  return formatEdtf({
    year: Number(year),
    ...(month !== '' && { month: Number(month) }),
    ...(day !== '' && { day: Number(day) }),
    approximate,
  });
}

/** Puts a date back into boxes. */
export function boxesOf(date: Edtf): TypedDate {
  const parts = parseEdtf(date);
  if (!parts) return EMPTY;
  const { year, month = '', day = '' } = parts;
  return { day: String(day), month: String(month), year: String(year) };
}
