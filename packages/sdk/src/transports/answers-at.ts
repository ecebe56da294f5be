import { isRecord } from '../record.js';

const FILTER = /^(\w+)\[(\w+)(!?=)(\w+)\]$/;

/** An answer, and the path at which it was found, with the ids of entries. */
export interface FoundAnswer {
  readonly path: string;
  readonly value: unknown;
}

/**
 * Finds the answer at a path within submitted answers. `list[key=code]` is the first entry of a list with that answer,
 * `list[key!=code]` the first with another.
 */
export function answerAt(answers: unknown, path: string): FoundAnswer | undefined {
  if (path === '') return { path, value: answers };
  let found: FoundAnswer = { path: '', value: answers };
  for (const step of path.split('.')) {
    const next = stepInto(found, step);
    if (!next) return undefined;
    found = next;
  }
  return found;
}

function stepInto({ path, value }: FoundAnswer, step: string): FoundAnswer | undefined {
  if (!isRecord(value)) return undefined;
  const [, list = step, key, sign, code] = FILTER.exec(step) ?? [];
  if (!Object.hasOwn(value, list)) return undefined;
  const at = path === '' ? list : `${path}.${list}`;
  if (key === undefined) return { path: at, value: value[list] };
  const entry = entriesOf(value[list]).find(
    (each) => each[key] !== undefined && (each[key] === code) === (sign === '='),
  );
  return entry && { path: `${at}[${String(entry['id'])}]`, value: entry };
}

/** The entries of a list of answers. */
export const entriesOf = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((entry) => isRecord(entry)) : [];

/** The path of every answer that was given, with the ids of entries; reasons for having none are left out. */
export function pathsOf(value: unknown, path = ''): readonly string[] {
  const below = (key: string, part: unknown): readonly string[] => pathsOf(part, path === '' ? key : `${path}.${key}`);
  if (Array.isArray(value) && value.some((entry) => isRecord(entry) && typeof entry['id'] === 'string'))
    return entriesOf(value).flatMap(({ id, ...entry }) => pathsOf(entry, `${path}[${String(id)}]`));
  if (!isRecord(value)) return [path];
  if ('absent' in value) return [];
  // A photo, a signature, an age: several values that are one answer.
  if (isOneAnswer(value)) return [path];
  return Object.entries(value).flatMap(([key, part]) => below(key, part));
}

function isOneAnswer(value: Readonly<Record<string, unknown>>): boolean {
  const has = (...keys: readonly string[]): boolean =>
    keys.length === Object.keys(value).length && keys.every((key) => key in value);
  return (
    ('hash' in value && 'bytes' in value) ||
    ('means' in value && 'at' in value) ||
    has('dateOfBirth') ||
    has('years', 'estimated', 'on')
  );
}
