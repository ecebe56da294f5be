import type { AnswerAt, ListPath, Path } from '../answers/answers.js';
import type { Environment } from './environment.js';
import type { Form } from '../form/form.js';
import type { Json } from '../answers/json.js';
import { project, projectAfter } from './project.js';
import { apply, emptyState, type Change, type FormState } from './state.js';
import type { FormView } from './view.js';

/** Hears of every change after it was applied; `change` is undefined when only the clock or the settings moved. */
export type Listener = (change: Change | undefined) => void;

interface SessionOptions {
  readonly environment: Environment;
  /** Where to go on from. */
  readonly state?: FormState;
}

const MOST_UNDO = 200;

/** One person filling in one form: the state, what is on screen, undo and redo. */
export class Session<F extends Form = Form> {
  readonly form: F;
  #environment: Environment;
  #state: FormState;
  #view: FormView;
  #past: FormState[] = [];
  #future: FormState[] = [];
  #typingAt: string | undefined;
  readonly #listeners = new Set<Listener>();

  constructor(form: F, { environment, state = emptyState() }: SessionOptions) {
    this.form = form;
    this.#environment = environment;
    this.#state = state;
    this.#view = project(form, state, environment);
  }

  get state(): FormState {
    return this.#state;
  }

  get view(): FormView {
    return this.#view;
  }

  get environment(): Environment {
    return this.#environment;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Answers the question at a path. */
  answer<P extends Path<F> & string>(path: P, answer: AnswerAt<F, P> & Json): void {
    this.dispatch({ type: 'answer', path, answer });
  }

  /** Adds an entry, under an id that the caller makes, to the list at a path. */
  addEntry(path: ListPath<F> & string, entry: string): void {
    this.dispatch({ type: 'addEntry', path, entry });
  }

  /** Applies a change and tells the listeners. */
  dispatch(change: Change): void {
    const next = apply(this.#state, change);
    if (next !== this.#state) this.#remember(change);
    this.#typingAt = typedAt(change);
    if (next !== this.#state) this.#show(next, change);
  }

  /** Takes back the last change of an answer; typing in one question counts as one change. */
  undo(): void {
    const before = this.#past.pop();
    if (!before) return;
    this.#future.push(this.#state);
    this.#typingAt = undefined;
    this.#show(here(before, this.#state), undefined);
  }

  /** Does again what was taken back. */
  redo(): void {
    const next = this.#future.pop();
    if (!next) return;
    this.#past.push(this.#state);
    this.#typingAt = undefined;
    this.#show(here(next, this.#state), undefined);
  }

  /** Looks at the form again with a later clock or other settings. */
  surround(environment: Environment): void {
    this.#environment = environment;
    this.#show(this.#state, undefined);
  }

  /** Tells `listener` of every change until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #remember(change: Change): void {
    if (change.type === 'leave' || change.type === 'goTo' || change.type === 'tryToSend') return;
    const typingAt = typedAt(change);
    if (typingAt === undefined || typingAt !== this.#typingAt)
      this.#past = [...this.#past, this.#state].slice(-MOST_UNDO);
    this.#future = [];
  }

  #show(state: FormState, change: Change | undefined): void {
    this.#state = state;
    this.#view = projectAfter(this.#view, state, this.#environment);
    for (const listener of this.#listeners) listener(change);
  }
}

function typedAt(change: Change): string | undefined {
  if (change.type === 'answer') return change.path;
  return change.type === 'giveReason' ? `rules.${change.rule}` : undefined;
}

// Undo brings answers back, not the page that was on screen.
const here = (answers: FormState, now: FormState): FormState => ({
  ...now,
  answers: answers.answers,
  reasons: answers.reasons,
});
