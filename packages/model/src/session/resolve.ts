import { isAbsent, type AbsentReason } from '../answers/absent.js';
import { accepts } from '../answers/answer-check.js';
import { holds, type Reading } from '../form/condition.js';
import type { Environment } from './environment.js';
import type { Form } from '../form/form.js';
import { isList, isQuestion } from '../form/kinds.js';
import type { Json } from '../answers/json.js';
import type { List } from '../form/list.js';
import { placesOf, type Place } from '../form/place.js';
import type { AnyQuestion, Asked } from '../form/question.js';
import type { Computed, ComputedQuestion, Read } from '../questions/computed.js';
import type { ModeRule } from '../form/rule.js';
import { isComputedElsewhere } from '../form/rule-sets.js';
import { entriesAt, type FormState } from './state.js';
import { isUnparseable } from '../answers/unparseable.js';

/** A question, group or list that is asked now, at its concrete path. */
export interface Resolved {
  readonly place: Place;
  readonly path: string;
  readonly scope: Scope;
  readonly answer: Json | undefined;
  readonly computed: Computed | undefined;
  readonly children: readonly Resolved[];
  readonly entries: readonly ResolvedEntry[];
}

/** One entry of a list. */
interface ResolvedEntry {
  readonly id: string;
  readonly path: string;
  readonly children: readonly Resolved[];
}

/** A section that is asked now. */
interface ResolvedSection {
  readonly id: string;
  readonly children: readonly Resolved[];
}

/** What is asked now, and how conditions and rules read it. */
export interface Resolution {
  readonly sections: readonly ResolvedSection[];
  readonly scope: Scope;
}

/** The answers that a condition can see: those of the form, and inside an entry those of the entry too. */
class Scope implements Reading {
  readonly #at = new Map<Asked, Resolved>();
  readonly #entries = new Map<List, Scope[]>();
  readonly #around: Scope | undefined;
  readonly environment: Environment;
  /** How derivations read it: one and the same, so that what two of them need is worked out once. */
  declare reader?: Read;

  constructor(environment: Environment, around?: Scope) {
    this.environment = environment;
    this.#around = around;
  }

  add(resolved: Resolved): void {
    this.#at.set(resolved.place.asked, resolved);
  }

  addEntry(list: List, entry: Scope): void {
    this.#entries.set(list, [...this.entries(list), entry]);
  }

  at(asked: Asked): Resolved | undefined {
    return this.#at.get(asked) ?? this.#around?.at(asked);
  }

  answer(question: AnyQuestion): unknown {
    const resolved = this.at(question);
    if (resolved?.computed) return resolved.computed.value;
    const answer = resolved?.answer;
    return isAbsent(answer) || isUnparseable(answer) ? undefined : answer;
  }

  absence(question: AnyQuestion): AbsentReason | undefined {
    const answer = this.at(question)?.answer;
    return isAbsent(answer) ? answer.absent : undefined;
  }

  answered(asked: Asked): boolean {
    if (isQuestion(asked)) return this.answer(asked) !== undefined;
    if (isList(asked)) return this.entries(asked).length > 0;
    return this.at(asked)?.children.some((child) => this.answered(child.place.asked)) ?? false;
  }

  entries(list: List): readonly Scope[] {
    return this.#entries.get(list) ?? this.#around?.entries(list) ?? [];
  }

  setting(name: string): string | boolean | undefined {
    return this.environment.settings[name];
  }
}

/** Finds what is asked now: in one pass, since a condition only names what is asked earlier. */
export function resolve(form: Form, state: FormState, environment: Environment): Resolution {
  const walk = { state, hiding: hidingOf(form) };
  const scope = new Scope(environment);
  const sections = placesOf(form).sections.flatMap(({ id, when, places }) =>
    when && !holds(when, scope) ? [] : [{ id, children: visit(places, { path: id, scope, walk }) }],
  );
  return { sections: sections.filter(({ children }) => children.length > 0), scope };
}

interface Walk {
  readonly state: FormState;
  readonly hiding: ReadonlyMap<Asked, readonly ModeRule[]>;
}

interface Here {
  readonly path: string;
  /** Inside an entry of a list: the paths of what is asked in it. */
  readonly paths?: ReadonlyMap<Place, string>;
  readonly scope: Scope;
  readonly walk: Walk;
}

function visit(places: readonly Place[], here: Here): readonly Resolved[] {
  // One after the other: the next question may ask about this one.
  const asked: Resolved[] = [];
  for (const place of places) if (asks(place, here)) asked.push(resolved(place, here));
  return asked;
}

function asks({ asked }: Place, { scope, walk }: Here): boolean {
  if (asked.options.when && !holds(asked.options.when, scope)) return false;
  return !walk.hiding.get(asked)?.some((rule) => holds(rule.when, scope));
}

function resolved(place: Place, here: Here): Resolved {
  const { asked } = place;
  // Always the same string: its hash is known, which counts with a thousand questions.
  const path = here.paths?.get(place) ?? place.path;
  const isComputed = asked.kind === 'computed';
  const one = {
    place,
    path,
    scope: here.scope,
    answer: isComputed ? undefined : here.walk.state.answers.get(path),
    computed: isComputed ? compute(asked as ComputedQuestion, path, here) : undefined,
    children: asked.kind === 'group' ? visit(place.children, { ...here, path }) : NONE,
    entries: isList(asked) ? entriesOf(place, asked, { ...here, path }) : NONE,
  };
  here.scope.add(one);
  return one;
}

const NONE: readonly never[] = [];

function compute(question: ComputedQuestion, path: string, { scope, walk }: Here): Computed | undefined {
  if (!isComputedElsewhere(question, scope.environment)) return question.compute(readerOf(scope), scope.environment);
  const value = walk.state.answers.get(path);
  return value === undefined ? undefined : { value, because: 'elsewhere' };
}

function readerOf(scope: Scope): Read {
  // An answer from outside may be of any type: a derivation sees only those that its question takes.
  const read = (other: AnyQuestion): unknown => {
    const answer = scope.answer(other);
    return answer === undefined || other.kind === 'computed' || accepts(other, answer) ? answer : undefined;
  };
  return (scope.reader ??= Object.assign(read, {
    absence: (other: AnyQuestion) => scope.absence(other),
    entries: (list: List) => scope.entries(list).map(readerOf),
  }) as Read);
}

function entriesOf(place: Place, list: List, { path, scope, walk }: Here): readonly ResolvedEntry[] {
  return entriesAt(walk.state, path).map((id) => {
    const inner = new Scope(scope.environment, scope);
    const at = `${path}[${id}]`;
    const children = visit(place.children, { path: at, paths: pathsIn(place, at), scope: inner, walk });
    scope.addEntry(list, inner);
    return { id, path: at, children };
  });
}

const paths = new WeakMap<Place, Map<string, ReadonlyMap<Place, string>>>();

/** The paths of what is asked in an entry of a list; those of a list in it begin with its own. */
function pathsIn(list: Place, entry: string): ReadonlyMap<Place, string> {
  const ofList = paths.get(list) ?? new Map<string, ReadonlyMap<Place, string>>();
  const before = ofList.get(entry);
  if (before) return before;
  const found = new Map<Place, string>();
  const walk = (places: readonly Place[], within: string): void => {
    for (const place of places) {
      const path = `${within}.${place.key}`;
      found.set(place, path);
      if (place.asked.kind === 'group') walk(place.children, path);
    }
  };
  walk(list.children, entry);
  paths.set(list, ofList.set(entry, found));
  return found;
}

const hidden = new WeakMap<Form, ReadonlyMap<Asked, readonly ModeRule[]>>();

function hidingOf(form: Form): ReadonlyMap<Asked, readonly ModeRule[]> {
  const before = hidden.get(form);
  if (before) return before;
  const hiding = new Map<Asked, ModeRule[]>();
  for (const rule of form.rules)
    if (rule.kind === 'mode') for (const asked of rule.hides) hiding.set(asked, [...(hiding.get(asked) ?? []), rule]);
  hidden.set(form, hiding);
  return hiding;
}
