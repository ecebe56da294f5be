import type { Condition } from './condition.js';
import type { Questions } from './question.js';

/** Options of a group. */
export interface GroupOptions {
  readonly when?: Condition;
  readonly hint?: string;
  readonly guidance?: string;
  readonly source?: string;
  /** Name of a block used in several places: its words exist once in the catalogue. */
  readonly block?: string;
}

/** Questions that belong together, such as everything about one person. */
export interface Group<Q extends Questions = Questions> {
  readonly kind: 'group';
  readonly label: string;
  readonly questions: Q;
  readonly options: GroupOptions;
  /** Holds when at least one of the questions has an answer. */
  readonly answered: Condition;
}

/** Puts questions under one heading. */
export function group<const Q extends Questions>(label: string, questions: Q, options: GroupOptions = {}): Group<Q> {
  const self = { kind: 'group', label, questions, options } as const;
  return Object.assign(self, { answered: { answered: self as unknown as Group } satisfies Condition });
}
