import { latinDigits, parseEdtf, type AgeAnswer, type Json } from '@amparo/model';
import type { TypedDate } from '../../behaviours/date-boxes.js';
import { boxesOf, isBlank, readDate } from '../../behaviours/read-date.js';
import { joinParts, splitParts } from '../../behaviours/typed-parts.js';

/** An age as it stands on screen: as a date of birth, or as years that may be an estimate. */
export type TypedAge =
  | ({ readonly by: 'dateOfBirth'; readonly about: boolean } & TypedDate)
  | { readonly by: 'years'; readonly years: string; readonly estimated: boolean };

/** Reads what was typed on a day (`YYYY-MM-DD`); what cannot be read yet is kept as typed. */
export function ageAnswer(typed: TypedAge, on: string): Json | undefined {
  return typed.by === 'years' ? yearsAnswer(typed, on) : birthAnswer(typed);
}

function birthAnswer(typed: Extract<TypedAge, { by: 'dateOfBirth' }>): Json | undefined {
  const { day, month, year, about } = typed;
  if (isBlank(typed) && !about) return undefined;
  const dateOfBirth = readDate(typed, about);
  return dateOfBirth ? { dateOfBirth } : { typed: joinParts([day, month, year, about ? '~' : '']) };
}

function yearsAnswer({ years, estimated }: Extract<TypedAge, { by: 'years' }>, on: string): Json | undefined {
  if (years.trim() === '' && !estimated) return undefined;
  const plain = latinDigits(years.trim());
  if (/^\d{1,3}$/.test(plain)) return { years: Number(plain), estimated, on };
  return { typed: joinParts([years, estimated ? '~' : '']) };
}

/** Puts an answer back on screen; half-typed years have two parts, a half-typed date four. */
export function typedAge(readable: Json | undefined, typed: string | undefined): TypedAge {
  if (typed !== undefined) return fromParts(splitParts(typed));
  const answer = readable as AgeAnswer | undefined;
  if (answer && 'years' in answer) return { by: 'years', years: String(answer.years), estimated: answer.estimated };
  const date = answer?.dateOfBirth ?? '';
  return { by: 'dateOfBirth', ...boxesOf(date), about: parseEdtf(date)?.approximate ?? false };
}

function fromParts(parts: readonly string[]): TypedAge {
  const [first = '', second = '', year = '', about = ''] = parts;
  if (parts.length === 2) return { by: 'years', years: first, estimated: second !== '' };
  return { by: 'dateOfBirth', day: first, month: second, year, about: about !== '' };
}
