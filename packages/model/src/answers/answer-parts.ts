import type { Codes } from '../form/codes.js';
import { parseEdtf } from './edtf.js';
import type { IssueCode } from './issue.js';
import { isPlain } from './json.js';
import type { DateQuestion } from '../questions/date.js';
import { INVISIBLE, VISIBLE } from './visible-text.js';

/** Tells what is wrong with a part of an answer, whatever it is; undefined when nothing is. */
export type Wrong = (part: unknown) => IssueCode | undefined;

/** What is wrong with a text of at most so many characters. */
export function wrongText(text: unknown, most: number): IssueCode | undefined {
  if (typeof text !== 'string') return 'malformed';
  if (!VISIBLE.test(text)) return 'missing';
  if (text.length > most) return 'tooLong';
  return INVISIBLE.test(text) ? 'invisibleCharacters' : undefined;
}

/** The longest code of a host or of another record, in characters. */
export const LONGEST_CODE = 100;

/** What is wrong with a code. */
export function wrongCode(code: unknown, { labels, host }: Codes): IssueCode | undefined {
  if (host !== undefined) return wrongText(code, LONGEST_CODE);
  return typeof code === 'string' && Object.hasOwn(labels, code) ? undefined : 'unknownCode';
}

/** What is wrong with a whole number. */
export function wrongWhole(number: unknown, { min, max }: Limits): IssueCode | undefined {
  if (!Number.isInteger(number)) return 'notANumber';
  if (Number(number) < min) return 'tooSmall';
  return Number(number) > max ? 'tooLarge' : undefined;
}

interface Limits {
  readonly min: number;
  readonly max: number;
}

/** What is wrong with a date. */
export function wrongDate(date: unknown, precision: DateQuestion['precision'] = 'any'): IssueCode | undefined {
  if (typeof date !== 'string') return 'malformed';
  const parts = parseEdtf(date);
  if (!parts) return 'impossibleDate';
  return precision === 'day' && (parts.day === undefined || parts.approximate) ? 'wholeDateWanted' : undefined;
}

// ISO 8601 to the minute with an offset; whether the day exists is asked apart.
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** What is wrong with a date and time. */
export function wrongDateTime(time: unknown): IssueCode | undefined {
  if (typeof time !== 'string') return 'malformed';
  return DATE_TIME.test(time) ? wrongDate(time.slice(0, 10)) : 'halfTypedTime';
}

/** A UUID in small letters. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is wrong with a text that must have a form. */
export const wrongForm = (text: unknown, form: RegExp): IssueCode | undefined =>
  typeof text === 'string' && form.test(text) ? undefined : 'malformed';

/** What is wrong with an object that must have these members, and no others; the first of them that is wrong counts. */
export function wrongMembers(whole: unknown, members: Readonly<Record<string, Wrong>>): IssueCode | undefined {
  if (!isPlain(whole) || !Object.keys(whole).every((key) => Object.hasOwn(members, key))) return 'malformed';
  return firstOf(Object.entries(members), ([key, wrong]) => wrong(Object.hasOwn(whole, key) ? whole[key] : undefined));
}

/** What is wrong with a list; an empty one is no answer, and the first entry that is wrong counts. */
export const wrongEach = (list: unknown, wrong: Wrong): IssueCode | undefined =>
  Array.isArray(list) && list.length > 0 ? firstOf(list, wrong) : 'malformed';

function firstOf<T>(parts: readonly T[], wrong: (part: T) => IssueCode | undefined): IssueCode | undefined {
  // Not `every`, which passes over the holes of a list.
  for (const part of parts) {
    const code = wrong(part);
    if (code !== undefined) return code;
  }
  return undefined;
}
