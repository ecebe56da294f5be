import type { Condition } from './condition.js';
import type { Json } from '../answers/json.js';
import type { Questions } from './question.js';
import type { Rule } from './rule.js';
import { placesOf } from './place.js';

/** A part of a form with its own title, shown one at a time. */
export interface Section<Q extends Questions = Questions, W extends Condition | undefined = Condition | undefined> {
  readonly title: string;
  readonly questions: Q;
  readonly hint: string | undefined;
  /** The whole section is asked only when this holds. */
  readonly when: W;
}

/** The sections of a form by their key, in the order they are asked. */
export type Sections = Readonly<Record<string, Section>>;

/** Turns the stored answers of one version, by path, into those of the next. */
export interface Migration {
  readonly from: string;
  readonly to: string;
  readonly answers: (answers: Readonly<Record<string, Json>>) => Readonly<Record<string, Json>>;
}

/** A form: plain data built from typed questions. */
export interface Form<S extends Sections = Sections> {
  readonly id: string;
  /** Semantic version of the content. */
  readonly version: string;
  readonly title: string;
  /** What the form is aligned with. */
  readonly source: string;
  readonly sections: S;
  readonly rules: readonly Rule[];
  readonly migrations: readonly Migration[];
}

interface SectionOptions {
  readonly hint?: string;
}

/** Puts questions into a section. */
export function section<const Q extends Questions>(
  title: string,
  questions: Q,
  options?: SectionOptions,
): Section<Q, undefined>;
export function section<const Q extends Questions>(
  title: string,
  questions: Q,
  options: SectionOptions & { readonly when: Condition },
): Section<Q, Condition>;
export function section(
  title: string,
  questions: Questions,
  { hint, when }: SectionOptions & { readonly when?: Condition } = {},
): Section {
  return { title, questions, hint, when };
}

/**
 * Defines a form and checks the definition.
 *
 * @throws {FormDefinitionError} that names the question and says what to do.
 */
export function defineForm<const S extends Sections>(
  form: Omit<Form<S>, 'rules' | 'migrations'> & Partial<Pick<Form<S>, 'rules' | 'migrations'>>,
): Form<S> {
  const whole = { rules: [], migrations: [], ...form };
  placesOf(whole);
  return whole;
}
