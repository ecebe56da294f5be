import { latinDigits, type AgeAnswer, type Json } from '@amparo/model';
import { aboutDate, readAboutDate, type AboutDate } from '../../behaviours/about-date.js';
import { joinParts, splitParts } from '../../behaviours/typed-parts.js';

/** An age as it stands on screen: as a date of birth, or as years that may be an estimate. */
export type TypedAge =
  | ({ readonly by: 'dateOfBirth' } & AboutDate)
  | { readonly by: 'years'; readonly years: string; readonly estimated: boolean };

/** Reads what was typed on a day (`YYYY-MM-DD`); what cannot be read yet is kept as typed. */
export function ageAnswer(typed: TypedAge, on: string): Json | undefined {
  if (typed.by === 'dateOfBirth') return readAboutDate(typed, (dateOfBirth) => ({ dateOfBirth }));
  const { years, estimated } = typed;
  const plain = latinDigits(years.trim());
  if (plain === '' && !estimated) return undefined;
  if (/^\d{1,3}$/.test(plain)) return { years: Number(plain), estimated, on };
  return { typed: joinParts([years, estimated ? '~' : '']) };
}

/** Puts an answer back on screen; half-typed years have two parts, a half-typed date four. */
export function typedAge(readable: Json | undefined, typed: string | undefined): TypedAge {
  const [years = '', estimated, ...rest] = typed === undefined ? [] : splitParts(typed);
  if (estimated !== undefined && rest.length === 0) return { by: 'years', years, estimated: estimated !== '' };
  const answer = readable as AgeAnswer | undefined;
  if (answer && 'years' in answer) return { by: 'years', years: String(answer.years), estimated: answer.estimated };
  return { by: 'dateOfBirth', ...aboutDate(answer?.dateOfBirth ?? '', typed) };
}
