import {
  allViews,
  environmentAt,
  Session,
  type Alert,
  type AnswerAt,
  type Environment,
  type Form,
  type FormView,
  type Json,
  type ListPath,
  type Path,
  type View,
} from '@amparo/model';

/** The moment and the place of every scenario, unless it says otherwise. */
export const NOW = '2026-03-04T10:42:00+02:00';
export const HERE = environmentAt(NOW, { timeZone: 'Africa/Cairo' });

/** One worker filling in one form, told in sentences and without a screen. */
export class Scenario<F extends Form> {
  readonly session: Session<F>;

  constructor(form: F, environment: Environment) {
    this.session = new Session(form, { environment });
  }

  get view(): FormView {
    return this.session.view;
  }

  answer<P extends Path<F> & string>(path: P, answer: AnswerAt<F, P> & Json): this {
    this.session.answer(path, answer);
    return this;
  }

  clear(path: Path<F> & string): this {
    this.session.dispatch({ type: 'clear', path });
    return this;
  }

  addEntry(path: ListPath<F> & string, entry: string): this {
    this.session.addEntry(path, entry);
    return this;
  }

  giveReason(rule: string, reason: string): this {
    this.session.dispatch({ type: 'giveReason', rule, reason });
    return this;
  }

  /** Looks at the same form at another moment. */
  at(now: string): this {
    this.session.surround({ ...this.session.environment, now });
    return this;
  }

  /** Whether a question, list or group is on screen. */
  asks(path: string): boolean {
    return this.#find(path) !== undefined;
  }

  /** How much an answer is wanted, where it is asked. */
  wants(path: string): string | undefined {
    const view = this.#find(path);
    return view && 'wanted' in view ? view.wanted : undefined;
  }

  /** What is wrong with an answer, where something is. */
  refuses(path: string): string | undefined {
    const view = this.#find(path);
    return view && 'issue' in view ? view.issue?.code : undefined;
  }

  /** A value that the form derived. */
  derives(path: string): unknown {
    const view = this.#find(path);
    return view?.kind === 'question' ? view.computed?.value : undefined;
  }

  /** Why a derived value is what it is, by the key of its explanation. */
  because(path: string): string | undefined {
    const view = this.#find(path);
    return view?.kind === 'question' ? view.computed?.because : undefined;
  }

  /** The rule of this id, where it speaks now. */
  hears(rule: string): Alert | undefined {
    return this.view.alerts.find((alert) => alert.rule.id === rule);
  }

  /** What stops a submission: paths with the code of what is wrong, and rules. */
  get obstacles(): readonly string[] {
    return this.view.problems.map((problem) =>
      problem.kind === 'alert' ? problem.alert.rule.id : `${problem.path} ${problem.issue.code}`,
    );
  }

  /** Every path on screen. */
  get paths(): readonly string[] {
    return this.view.sections.flatMap(({ views }) => [...allViews(views)].map(({ path }) => path));
  }

  #find(path: string): View | undefined {
    return this.view.sections.flatMap(({ views }) => [...allViews(views)]).find((view) => view.path === path);
  }
}

/** Begins a scenario with an empty form. */
export const scenario = <F extends Form>(form: F, environment: Partial<Environment> = {}): Scenario<F> =>
  new Scenario(form, { ...HERE, ...environment });
