import type { Absent } from './absent.js';
import type { Form, Section } from '../form/form.js';
import type { Group } from '../form/group.js';
import type { List } from '../form/list.js';
import type { Need, Question, Questions } from '../form/question.js';

type AnswerOf<Q> = Q extends Question<infer K, infer V> ? (K extends 'computed' | 'attest' ? V : V | Absent) : never;

type Within<A> =
  A extends List<infer Q>
    ? readonly Show<{ readonly id: string } & AnswersTo<Q>>[]
    : A extends Group<infer Q>
      ? AnswersTo<Q>
      : AnswerOf<A>;

type RequiredKeys<Q> = {
  [K in keyof Q]: Q[K] extends Question<string, unknown, infer N>
    ? Need extends N
      ? never
      : N extends 'required'
        ? K
        : never
    : never;
}[keyof Q];

type AnswersTo<Q extends Questions> = Show<
  { readonly [K in RequiredKeys<Q>]: Within<Q[K]> } & {
    readonly [K in Exclude<keyof Q, RequiredKeys<Q>>]?: Within<Q[K]>;
  }
>;

type Show<T> = { [K in keyof T]: T[K] } & {};

type AlwaysAsked<S> = { [K in keyof S]: S[K] extends Section<Questions, undefined> ? K : never }[keyof S];
type SectionAnswers<S> = S extends Section<infer Q> ? AnswersTo<Q> : never;

/** What a complete submission of form `F` contains; each answer may be a reason for having none. */
export type Answers<F> =
  F extends Form<infer S>
    ? Show<
        { readonly [K in AlwaysAsked<S>]: SectionAnswers<S[K]> } & {
          readonly [K in Exclude<keyof S, AlwaysAsked<S>>]?: SectionAnswers<S[K]>;
        }
      >
    : never;

type PathsIn<Q extends Questions> = {
  [K in keyof Q & string]: Q[K] extends Group<infer G>
    ? `${K}.${PathsIn<G>}`
    : Q[K] extends List<infer L>
      ? `${K}[${string}].${PathsIn<L>}`
      : K;
}[keyof Q & string];

/** Where an answer stands: `section.question`, `section.group.question` or `section.list[entry].question`. */
export type Path<F> =
  F extends Form<infer S>
    ? { [K in keyof S & string]: S[K] extends Section<infer Q> ? `${K}.${PathsIn<Q>}` : never }[keyof S & string]
    : never;

type ListsIn<Q extends Questions> = {
  [K in keyof Q & string]: Q[K] extends Group<infer G>
    ? `${K}.${ListsIn<G>}`
    : Q[K] extends List<infer L>
      ? K | `${K}[${string}].${ListsIn<L>}`
      : never;
}[keyof Q & string];

/** Where a list stands. */
export type ListPath<F> =
  F extends Form<infer S>
    ? { [K in keyof S & string]: S[K] extends Section<infer Q> ? `${K}.${ListsIn<Q>}` : never }[keyof S & string]
    : never;

type AnswerIn<Q extends Questions, P extends string> = P extends keyof Q
  ? AnswerOf<Q[P]>
  : P extends `${infer L}[${string}].${infer Rest}`
    ? L extends keyof Q
      ? Q[L] extends List<infer I>
        ? AnswerIn<I, Rest>
        : never
      : never
    : P extends `${infer G}.${infer Rest}`
      ? G extends keyof Q
        ? Q[G] extends Group<infer I>
          ? AnswerIn<I, Rest>
          : never
        : never
      : never;

/** The answer that may stand at a path. */
export type AnswerAt<F, P extends string> =
  F extends Form<infer S>
    ? P extends `${infer K}.${infer Rest}`
      ? K extends keyof S
        ? S[K] extends Section<infer Q>
          ? AnswerIn<Q, Rest>
          : never
        : never
      : never
    : never;
