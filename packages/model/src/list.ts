import type { Condition } from './condition.js';
import type { Questions } from './question.js';

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
