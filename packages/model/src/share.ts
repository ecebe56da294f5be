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

type Plain = Readonly<Record<string, unknown>>;

// Definitions (forms, places, questions) keep their identity and are never entered: a place holds its own parent.
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' &&
  value !== null &&
  !('asked' in value) &&
  !('label' in value) &&
  !('sections' in value && 'rules' in value);

function shareObject(before: Plain, now: Plain): Plain {
  let changed = Object.keys(before).length !== Object.keys(now).length;
  // A copy keeps the shape of its kind, which keeps reading fast.
  const shared: Record<string, unknown> = { ...now };
  for (const key of Object.keys(now)) {
    const one = share(before[key], now[key]);
    if (!Object.is(one, now[key])) shared[key] = one;
    if (!Object.is(one, before[key])) changed = true;
  }
  return changed ? shared : before;
}

function shareArray(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  let changed = before.length !== now.length;
  let partners: ReadonlyMap<unknown, unknown> | undefined;
  const shared = now.map((value, index) => {
    const beside = before[index];
    if (Object.is(value, beside)) return value;
    const key = keyOf(value);
    const aligned = key === keyOf(beside);
    if (!aligned) partners ??= new Map(before.map((earlier) => [keyOf(earlier), earlier]));
    const one = share(aligned ? beside : partners?.get(key), value);
    if (!Object.is(one, beside)) changed = true;
    return one;
  });
  return changed ? shared : before;
}

function keyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('path' in value) return value.path;
  return 'id' in value ? value.id : undefined;
}
