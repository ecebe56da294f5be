import type { Json } from '../answers/json.js';

/** Everything that has to be kept to reopen a half-filled form exactly as it was left. Never mutated. */
export interface FormState {
  /** Answers by path; a list's answer is the ids of its entries, in order. */
  readonly answers: ReadonlyMap<string, Json>;
  /** Questions that were left once: only these show what is wrong with them. */
  readonly left: ReadonlySet<string>;
  /** The section on screen. */
  readonly section: string;
  readonly triedToSend: boolean;
  /** The worker's reasons for going on despite a warning, by rule id. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** Everything a person can do to a form, as data that survives JSON. */
export type Change =
  | { readonly type: 'answer'; readonly path: string; readonly answer: Json }
  | { readonly type: 'clear'; readonly path: string }
  | { readonly type: 'addEntry'; readonly path: string; readonly entry: string }
  | { readonly type: 'removeEntry'; readonly path: string; readonly entry: string }
  | { readonly type: 'leave'; readonly path: string }
  | { readonly type: 'goTo'; readonly section: string }
  | { readonly type: 'tryToSend' }
  | { readonly type: 'giveReason'; readonly rule: string; readonly reason: string };

/** A form with nothing answered yet. */
export const emptyState = (section = ''): FormState => ({
  answers: new Map(),
  left: new Set(),
  section,
  triedToSend: false,
  reasons: new Map(),
});

/** Computes the next state; the same object when nothing changed. */
export function apply(state: FormState, change: Change): FormState {
  switch (change.type) {
    case 'answer':
      return state.answers.get(change.path) === change.answer ? state : withAnswer(state, change.path, change.answer);
    case 'clear':
      return state.answers.has(change.path) ? withAnswer(state, change.path, undefined) : state;
    case 'addEntry':
      return entriesAt(state, change.path).includes(change.entry)
        ? state
        : withAnswer(state, change.path, [...entriesAt(state, change.path), change.entry]);
    case 'removeEntry':
      return withoutEntry(state, change.path, change.entry);
    case 'leave':
      return state.left.has(change.path) ? state : { ...state, left: new Set(state.left).add(change.path) };
    case 'goTo':
      return state.section === change.section ? state : { ...state, section: change.section };
    case 'tryToSend':
      return state.triedToSend ? state : { ...state, triedToSend: true };
    case 'giveReason':
      return state.reasons.get(change.rule) === change.reason
        ? state
        : { ...state, reasons: new Map(state.reasons).set(change.rule, change.reason) };
  }
}

/** The ids of a list's entries, in order. */
export function entriesAt(state: FormState, path: string): readonly string[] {
  const entries = state.answers.get(path);
  // A draft may be forged.
  return [...new Set(Array.isArray(entries) ? entries : [])].filter((id) => typeof id === 'string');
}

function withAnswer(state: FormState, path: string, answer: Json | undefined): FormState {
  const answers = new Map(state.answers);
  if (answer === undefined) answers.delete(path);
  else answers.set(path, answer);
  return { ...state, answers };
}

function withoutEntry(state: FormState, path: string, entry: string): FormState {
  const entries = entriesAt(state, path);
  if (!entries.includes(entry)) return state;
  const rest = entries.filter((id) => id !== entry);
  const inside = `${path}[${entry}].`;
  const answers = new Map([...state.answers].filter(([at]) => !at.startsWith(inside)));
  return withAnswer({ ...state, answers }, path, rest.length > 0 ? rest : undefined);
}
