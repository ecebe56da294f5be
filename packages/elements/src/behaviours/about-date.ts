import { parseEdtf, type Edtf, type Json } from '@amparo/model';
import type { TypedDate } from './date-boxes.js';
import { boxesOf, isBlank, readDate } from './read-date.js';
import { joinParts, splitParts } from './typed-parts.js';

/** A date as it stands in its boxes, and whether it is not certain. */
export interface AboutDate extends TypedDate {
  readonly about: boolean;
}

/** Reads what was typed into an answer; what makes no date yet is kept as typed. */
export function readAboutDate(typed: AboutDate, answerOf: (date: Edtf) => Json): Json | undefined {
  const { day, month, year, about } = typed;
  if (isBlank(typed) && !about) return undefined;
  const date = readDate(typed, about);
  return date ? answerOf(date) : { typed: joinParts([day, month, year, about ? '~' : '']) };
}

/** Puts a date back into boxes, or what was typed and makes none. */
export function aboutDate(date: Edtf, typed: string | undefined): AboutDate {
  if (typed === undefined) return { ...boxesOf(date), about: parseEdtf(date)?.approximate ?? false };
  const [day = '', month = '', year = '', about = ''] = splitParts(typed);
  return { day, month, year, about: about !== '' };
}
