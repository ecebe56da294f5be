import { isRecord } from '../answers/json.js';

/**
 * Gives back the earlier object wherever nothing changed, so that an element whose view is the same object need not
 * render. Parts with a `path` or an `id` are matched by it, so that a question that appears does not disturb the rest.
 */
export function share<T>(before: T | undefined, now: T): T {
  if (before === undefined || Object.is(before, now)) return now;
  if (Array.isArray(before) && Array.isArray(now)) return shareArray(before, now) as T;
  if (isPlain(before) && isPlain(now)) return shareObject(before, now) as T;
  return now;
}

/** Finds the part of an earlier array with a path or an id: mostly the one at the same place. */
export function partnersIn<T>(before: readonly T[] = []): (key: unknown, index: number) => T | undefined {
  let byKey: ReadonlyMap<unknown, T> | undefined;
  return (key, index) => {
    if (keyOf(before[index]) === key) return before[index];
    byKey ??= new Map(before.map((each) => [keyOf(each), each]));
    return byKey.get(key);
  };
}

function keyOf(value: unknown): unknown {
  return isRecord(value) ? (value['path'] ?? value['id']) : undefined;
}

type Plain = Readonly<Record<string, unknown>>;

// Definitions (forms, rules, places, questions) keep their identity and are never entered: a place holds its own parent.
const DEFINITIONS = ['asked', 'label', 'says', 'rules'];
const isPlain = (value: unknown): value is Plain => isRecord(value) && !DEFINITIONS.some((key) => key in value);

function shareObject(before: Plain, now: Plain): Plain {
  const keys = Object.keys(now);
  // A copy keeps the shape of its kind, which keeps reading fast.
  const shared: Record<string, unknown> = { ...now };
  for (const key of keys) shared[key] = share(before[key], now[key]);
  return keys.length === Object.keys(before).length && keys.every((key) => Object.is(shared[key], before[key]))
    ? before
    : shared;
}

function shareArray(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const earlier = partnersIn(before);
  const shared = now.map((value, index) =>
    Object.is(value, before[index]) ? value : share(earlier(keyOf(value), index), value),
  );
  return shared.length === before.length && shared.every((value, index) => Object.is(value, before[index]))
    ? before
    : shared;
}
