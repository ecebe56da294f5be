import type { Condition } from './condition.js';
import type { Questions } from './question.js';

/**
 * How the entries of a list stand on a screen: each on a card of its own; each as a row of its questions, for entries that
 * are many and short; or side by side with the same question on the same line, for entries that are compared.
 */
export type ListLayout = 'cards' | 'rows' | 'columns';

/** Options of a list. */
export interface ListOptions {
  readonly when?: Condition;
  /** The procedure expects at least one entry. */
  readonly expected?: boolean | Condition;
  /** No submission with fewer entries. */
  readonly atLeast?: number;
  /** Most entries; 50 unless told. */
  readonly atMost?: number;
  readonly hint?: string;
  readonly guidance?: string;
  /** A hint to whatever shows the form; `cards` unless told. Answers, checks and exports know nothing of it. */
  readonly layout?: ListLayout;
  readonly source?: string;
  /** Name of a block used in several places: its words exist once in the catalogue. */
  readonly block?: string;
}

/** The same questions asked again for each entry; every entry keeps a stable id. */
export interface List<Q extends Questions = Questions> {
  readonly kind: 'list';
  readonly label: string;
  /** What one entry is called, with its article: "a document". */
  readonly entry: string;
  readonly questions: Q;
  readonly options: ListOptions;
  /** Holds when there is at least one entry. */
  readonly answered: Condition;
}

/** Asks the same questions for each of several persons or things. */
export function list<const Q extends Questions>(
  label: string,
  entry: string,
  of: { readonly questions: Q } & ListOptions,
): List<Q> {
  const { questions, ...options } = of;
  const self = { kind: 'list', label, entry, questions, options } as const;
  return Object.assign(self, { answered: { answered: self as unknown as List } satisfies Condition });
}
