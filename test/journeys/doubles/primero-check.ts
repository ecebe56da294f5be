import { randomUUID } from 'node:crypto';
import type { PrimeroField } from './primero-fields.js';

/** What Primero keeps of a value, what it drops without a word, and what it refuses with the places it names. */
export type Checked = { readonly kept: unknown } | { readonly dropped: true } | { readonly refused: readonly string[] };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DROPPED: Checked = { dropped: true };

const refused = (...places: readonly string[]): Checked => ({ refused: places });

/** Checks one value as its record validator was measured to (facts of August 2026). */
export function checkValue(field: PrimeroField, value: unknown, place: string): Checked {
  switch (field.type) {
    case 'text_field':
    case 'textarea':
      return checkText(value, place);
    case 'numeric_field':
      if (typeof value === 'object' && value !== null) return DROPPED;
      return value === null || isInt32(value) ? { kept: value } : refused(place);
    case 'tick_box':
      return typeof value === 'boolean' ? { kept: value } : refused(place);
    case 'radio_button':
    case 'select_box':
      return field.isMulti ? checkMulti(field, value, place) : checkSelect(field, value, place);
    case 'date_field':
      return checkDate(field, value, place);
    case 'subform':
      return checkRows(field, value, place);
    default:
      return DROPPED; // separators, upload boxes, date ranges
  }
}

const isInt32 = (value: unknown): boolean => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;

function checkText(value: unknown, place: string): Checked {
  if (typeof value === 'object' && value !== null) return DROPPED;
  // A text that is nothing but a date is made a date before the check, and a date is no text.
  if (typeof value === 'string' && DAY.test(value)) return refused(place);
  return value === null || typeof value === 'string' ? { kept: value } : refused(place);
}

function checkSelect({ options, source }: PrimeroField, value: unknown, place: string): Checked {
  if (typeof value === 'object' && value !== null) return DROPPED;
  if (source === 'lookup-yes-no' && typeof value === 'boolean') return { kept: String(value) };
  if (value === null) return { kept: null };
  const isKnown = typeof value === 'string' && value !== '' && (options?.has(value) ?? true);
  return isKnown ? { kept: value } : refused(place);
}

function checkMulti({ options }: PrimeroField, value: unknown, place: string): Checked {
  if (!Array.isArray(value)) return DROPPED;
  const wrong = value.flatMap((each, at) =>
    typeof each === 'string' && each !== '' && (options?.has(each) ?? true) ? [] : [`${place}/${String(at)}`],
  );
  return wrong.length > 0 ? refused(...wrong) : { kept: value };
}

function checkDate({ hasTime }: PrimeroField, value: unknown, place: string): Checked {
  if (value === null) return { kept: null };
  if (typeof value !== 'string') return refused(place);
  if (hasTime) return value.includes('T') && !Number.isNaN(Date.parse(value)) ? { kept: value } : refused(place);
  const at = new Date(`${value}T00:00:00Z`);
  const isDay = DAY.test(value) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
  return isDay ? { kept: value } : refused(place);
}

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

function checkRows({ below }: PrimeroField, value: unknown, place: string): Checked {
  if (!Array.isArray(value) || !below) return DROPPED;
  const wrong: string[] = [];
  const rows = value.filter(isRow).map((row, at) => {
    const { unique_id: id = randomUUID(), _destroy: destroy, ...others } = row;
    if (typeof id !== 'string' || id !== id.toLowerCase()) wrong.push(`${place}/${String(at)}/unique_id`);
    const checked = checkFields(below, others, `${place}/${String(at)}`);
    if ('refused' in checked) wrong.push(...checked.refused);
    return {
      ...('kept' in checked ? (checked.kept as Row) : {}),
      unique_id: id,
      ...(destroy === true && { _destroy: true }),
    };
  });
  return wrong.length > 0 ? refused(...wrong) : { kept: rows };
}

/** Checks every value of a record or a row; unknown names are dropped. */
export function checkFields(fields: ReadonlyMap<string, PrimeroField>, values: Row, place = ''): Checked {
  const kept: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const field = fields.get(name);
    const checked = field ? checkValue(field, value, `${place}/${name}`) : DROPPED;
    if ('refused' in checked) wrong.push(...checked.refused);
    else if ('kept' in checked) kept[name] = checked.kept;
  }
  return wrong.length > 0 ? { refused: wrong } : { kept };
}

/** Merges a change into a record: rows by their `unique_id`, new ones at the end, nothing cleared by an empty list. */
export function mergeRecord(before: Row, change: Row): Row {
  const merged: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(change))
    merged[name] = Array.isArray(value) && value.some(isRow) ? mergeRows(merged[name], value.filter(isRow)) : value;
  return merged;
}

function mergeRows(before: unknown, change: readonly Row[]): readonly Row[] {
  const rows = new Map((Array.isArray(before) ? before.filter(isRow) : []).map((row) => [row['unique_id'], row]));
  for (const row of change) {
    if (row['_destroy'] === true) rows.delete(row['unique_id']);
    else rows.set(row['unique_id'], { ...rows.get(row['unique_id']), ...row });
  }
  return [...rows.values()];
}
