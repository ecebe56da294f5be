/** Where a row stands. Every part is random or a keyed hash. */
export type RowKey = readonly string[];

/** One stored row; its value is untrusted until it has been unsealed. */
export interface Row {
  readonly key: RowKey;
  readonly value: unknown;
}

/** What one transaction does. */
export interface RowChange {
  /** Rows that must still be as they were read (`undefined`: absent), else nothing is written. */
  readonly expect?: readonly Row[];
  readonly put?: readonly Row[];
  readonly remove?: readonly RowKey[];
  /** Beginnings of keys: every row below them is removed. */
  readonly clear?: readonly RowKey[];
}

/** A place that keeps rows of bytes: the database, or memory. */
export interface Rows {
  /** Reads rows in one transaction, in the order asked for; `undefined` where there is none. */
  get(keys: readonly RowKey[]): Promise<readonly unknown[]>;
  /** Reads every row whose key starts with `prefix`. */
  range(prefix: RowKey): Promise<readonly Row[]>;
  /** Resolves once the transaction has completed: true when written, false when an expectation did not hold. */
  change(change: RowChange): Promise<boolean>;
  close(): void;
}
