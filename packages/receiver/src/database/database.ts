/** One row of an answer of the database. */
export type Row = Readonly<Record<string, unknown>>;

/** Runs one statement with `$1` values and gives its rows. */
export type Query = (sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** The little of PostgreSQL that the receiver needs; the same SQL text runs on the server and on the embedded one. */
export interface Database {
  readonly query: Query;
  /** Runs the work in one transaction; rolls back and throws on when it throws. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
