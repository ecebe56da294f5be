import { emptyState, isList, placesOf, templateOf, type Form, type FormState, type Json } from '@amparo/model';

/** Which of two versions of a draft is meant: the draft itself, or the copy that was made when both were changed. */
export type Version = 'draft' | 'copy';

/** One thing that the two versions say differently: an answer, an entry that only one has, or a reason. */
export interface Difference {
  readonly kind: 'answer' | 'entry' | 'reason';
  /** Path of the question or entry, or id of the rule that the reason is for. */
  readonly path: string;
  readonly of: Readonly<Record<Version, Json | undefined>>;
}

/** The two versions. */
export type Versions = Readonly<Record<Version, FormState>>;

const isSame = (one: Json | undefined, other: Json | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const idsIn = (answer: Json | undefined): readonly string[] => (Array.isArray(answer) ? answer.map(String) : []);

/** Everything that two versions of a draft say differently, in the order of the form. */
export function differences(form: Form, { draft, copy }: Versions): readonly Difference[] {
  const paths = [...new Set([...draft.answers.keys(), ...copy.answers.keys()])];
  const found = paths
    .map((path) => ({ path, of: { draft: draft.answers.get(path), copy: copy.answers.get(path) } }))
    .filter(({ of }) => !isSame(of.draft, of.copy));
  const entries = found.filter(({ path }) => isListAt(form, path)).flatMap(onlyInOne);
  const answers = found.filter(
    ({ path }) => !isListAt(form, path) && !entries.some((entry) => path.startsWith(`${entry.path}.`)),
  );
  const all = [...answers.map((each) => ({ kind: 'answer' as const, ...each })), ...entries];
  return [...inOrder(form, all), ...reasons({ draft, copy })];
}

/** Puts the chosen versions together. What both say alike, and what the form does not know any more, stays. */
export function merged(form: Form, versions: Versions, chosen: ReadonlyMap<Difference, Version>): FormState {
  const { draft, copy } = versions;
  const answers = new Map([...copy.answers, ...draft.answers]);
  const reasonsKept = new Map([...copy.reasons, ...draft.reasons]);
  for (const path of [...answers.keys()].filter((each) => isListAt(form, each)))
    answers.set(path, [...new Set([...idsIn(draft.answers.get(path)), ...idsIn(copy.answers.get(path))])]);
  for (const [{ kind, path, of }, version] of chosen) {
    if (kind === 'entry') {
      if (of[version] === undefined) leaveOut(answers, path);
    } else if (kind === 'reason') put(reasonsKept, path, of[version] as string | undefined);
    else put(answers, path, of[version]);
  }
  const left = new Set([...draft.left, ...copy.left]);
  return { ...emptyState(draft.section), answers, left, reasons: reasonsKept, triedToSend: draft.triedToSend };
}

function put<Value>(into: Map<string, Value>, path: string, value: Value | undefined): void {
  if (value === undefined) into.delete(path);
  else into.set(path, value);
}

function leaveOut(answers: Map<string, Json>, entry: string): void {
  const at = entry.lastIndexOf('[');
  const [path, id] = [entry.slice(0, at), entry.slice(at + 1, -1)];
  const rest = idsIn(answers.get(path)).filter((each) => each !== id);
  put(answers, path, rest.length > 0 ? rest : undefined);
  for (const each of [...answers.keys()]) if (each.startsWith(`${entry}.`)) answers.delete(each);
}

function isListAt(form: Form, path: string): boolean {
  const place = placesOf(form).at.get(templateOf(path));
  return place !== undefined && isList(place.asked);
}

function onlyInOne({ path, of }: Omit<Difference, 'kind'>): readonly Difference[] {
  const [draft, copy] = [idsIn(of.draft), idsIn(of.copy)];
  return [...new Set([...draft, ...copy])]
    .filter((id) => draft.includes(id) !== copy.includes(id))
    .map((id) => ({
      kind: 'entry',
      path: `${path}[${id}]`,
      of: { draft: draft.includes(id) ? id : undefined, copy: copy.includes(id) ? id : undefined },
    }));
}

function reasons({ draft, copy }: Versions): readonly Difference[] {
  return [...new Set([...draft.reasons.keys(), ...copy.reasons.keys()])]
    .map((path) => ({
      kind: 'reason' as const,
      path,
      of: { draft: draft.reasons.get(path), copy: copy.reasons.get(path) },
    }))
    .filter(({ of }) => of.draft !== of.copy);
}

function inOrder(form: Form, found: readonly Difference[]): readonly Difference[] {
  const order = placesOf(form).all.map(({ path }) => path);
  const rank = ({ kind, path }: Difference): number => {
    const at = order.indexOf(templateOf(kind === 'entry' ? path.slice(0, path.lastIndexOf('[')) : path));
    return at < 0 ? order.length : at;
  };
  return found.toSorted((one, other) => rank(one) - rank(other));
}
