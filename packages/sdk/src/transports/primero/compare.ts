import type { Json } from '@amparo/model';
import { isRecord } from '../../record.js';
import { entriesOf } from '../answers-at.js';
import { isOn } from './is-on.js';

type Row = Readonly<Record<string, Json>>;

/** One value that is sent, and what stands in its place. */
interface Place {
  /** Such as `sex` or `family_details_section/0/relation_sex`; of a row that is not there, the row's. */
  readonly path: string;
  readonly sent: Json;
  readonly stored: unknown;
}

function placesOf(sent: Row, stored: unknown, above = ''): readonly Place[] {
  const there = isRecord(stored) ? stored : {};
  return Object.entries(sent).flatMap(([field, value]): readonly Place[] => {
    if (!isRows(value)) return [{ path: above + field, sent: value, stored: there[field] }];
    const rows = new Map(entriesOf(there[field]).map((row) => [row['unique_id'], row]));
    return value.flatMap((row, at) => {
      const found = rows.get(row['unique_id']);
      const path = `${above}${field}/${String(at)}`;
      return found ? placesOf(row, found, `${path}/`) : [{ path, sent: row, stored: undefined }];
    });
  });
}

const isRows = (value: Json): value is readonly Row[] =>
  Array.isArray(value) && value.length > 0 && value.every((row) => isRecord(row));

/**
 * The places of what was sent and is not there. A value that is there but differs is left to whoever changed it since;
 * Primero computes some itself.
 */
export const droppedPlaces = (sent: Row, stored: unknown): readonly string[] =>
  placesOf(sent, stored)
    .filter((place) => !isThere(place))
    .map(({ path }) => path);

function isThere({ sent, stored }: Place): boolean {
  if (Array.isArray(sent)) return Array.isArray(stored) && sent.every((code) => stored.includes(code));
  // A box that is not ticked may be kept as nothing at all.
  return sent === false || isAnything(stored);
}

const isAnything = (stored: unknown): boolean => stored !== undefined && stored !== null && stored !== '';

/** The values that have to give way to what is sent, by their places. */
export const olderValues = (sent: Row, stored: unknown): ReadonlyMap<string, unknown> =>
  new Map(
    placesOf(sent, stored)
      .filter((place) => isAnything(place.stored) && !isSame(place))
      .map((place) => [place.path, place.stored]),
  );

/** The places where an older value still stands in the way of what was sent: Primero has dropped the change. */
export const unchangedPlaces = (sent: Row, stored: unknown, older: ReadonlyMap<string, unknown>): readonly string[] =>
  placesOf(sent, stored)
    // A list may hold more than was sent: Primero adds what its subforms say.
    .filter((place) => !(Array.isArray(place.sent) ? isThere(place) : isSame(place)))
    .filter(({ path, stored: value }) => older.has(path) && JSON.stringify(older.get(path)) === JSON.stringify(value))
    .map(({ path }) => path);

function isSame({ sent, stored }: Place): boolean {
  if (Array.isArray(sent))
    return Array.isArray(stored) && sent.length === stored.length && sent.every((code) => stored.includes(code));
  if (typeof sent === 'boolean') return isOn(stored) === sent;
  return sent === stored || (isMoment(sent) && Date.parse(sent) === Date.parse(String(stored)));
}

const isMoment = (sent: Json): sent is string => typeof sent === 'string' && /^\d{4}-\d\d-\d\dT/.test(sent);

/** Those of the sent fields that are at one of these places, with the rows whole. */
export const fieldsAt = (sent: Row, places: readonly string[]): Record<string, Json> =>
  Object.fromEntries(Object.entries(sent).filter(([field]) => places.some((place) => place.split('/')[0] === field)));
