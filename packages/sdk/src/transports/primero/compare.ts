import type { Json } from '@amparo/model';
import { isRecord } from '../../record.js';
import { entriesOf } from '../answers-at.js';

/**
 * The places of what was sent and is not there: `sex`, `family_details_section/0/relation_sex`. A value that is there but
 * differs is left to whoever changed it since; Primero computes some itself.
 */
export function droppedPlaces(sent: Readonly<Record<string, Json>>, stored: unknown): readonly string[] {
  const there = isRecord(stored) ? stored : {};
  return Object.entries(sent).flatMap(([field, value]) => {
    if (!isRows(value)) return isThere(value, there[field]) ? [] : [field];
    const rows = new Map(entriesOf(there[field]).map((row) => [row['unique_id'], row]));
    return value.flatMap((row, at) => {
      const found = rows.get(row['unique_id']);
      return found
        ? droppedPlaces(row, found).map((place) => `${field}/${String(at)}/${place}`)
        : [`${field}/${String(at)}`];
    });
  });
}

type Row = Readonly<Record<string, Json>>;

const isRows = (value: Json): value is readonly Row[] =>
  Array.isArray(value) && value.length > 0 && value.every((row) => isRecord(row));

function isThere(sent: Json, stored: unknown): boolean {
  if (Array.isArray(sent)) return Array.isArray(stored) && sent.every((code) => stored.includes(code));
  // A box that is not ticked may be kept as nothing at all.
  return sent === false || (stored !== undefined && stored !== null && stored !== '');
}

/** Those of the sent fields that are at one of these places, with the rows whole. */
export const fieldsAt = (sent: Row, places: readonly string[]): Record<string, Json> =>
  Object.fromEntries(Object.entries(sent).filter(([field]) => places.some((place) => place.split('/')[0] === field)));
