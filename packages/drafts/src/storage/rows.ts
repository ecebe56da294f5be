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
  /** Rows that must be there, whatever they hold, else nothing is written and it fails as `missing`; by default the guard's. */
  readonly present?: readonly RowKey[];
  readonly put?: readonly Row[];
  readonly remove?: readonly RowKey[];
  /** Beginnings of keys: every row below them is removed. */
  readonly clear?: readonly RowKey[];
  /** Does not wait until `settling` is over, and is to be made once more then. */
  readonly early?: true;
}

/**
 * The header of an open vault. Without it nobody could open what is written: where the browser has lost the database, the
 * header is put back first, and where that cannot be, nothing is written.
 */
export interface HeaderGuard {
  readonly keys: readonly RowKey[];
  /** Puts the header back, and what is remembered, and gives where the header stands then; fails as `missing`. */
  restore(): Promise<readonly RowKey[]>;
  /** What the keys of the rows begin with that are too large to be remembered; the first part is the vault's. */
  large(): Promise<RowKey>;
  /** The rows of the vault as this page knows them; undefined while they are not remembered. */
  remembered?: (() => readonly Row[]) | undefined;
  /** Told of each change that was written. */
  written?: ((change: RowChange) => void) | undefined;
}

/** A place that keeps rows of bytes: the database, or memory. */
export interface Rows {
  guard?: HeaderGuard;
  /** Reads rows in one transaction, in the order asked for; `undefined` where there is none. */
  get(keys: readonly RowKey[]): Promise<readonly unknown[]>;
  /** Reads every row whose key starts with `prefix`. */
  range(prefix: RowKey): Promise<readonly Row[]>;
  /** Resolves once the transaction has completed: true when written, false when an expectation did not hold. */
  change(change: RowChange): Promise<boolean>;
  /** Sees to it that what is written from now on is there at every later start; once, and never fails. */
  settle?(): void;
  /** Resolves once what is written is there at every later start; undefined where it is already. */
  readonly settling?: Promise<void> | undefined;
  /** Remembers the rows of the vault that the guard is of. */
  remember?(): void;
  close(): void;
}
