/** Which database it is, and how long is waited for it. */
export interface DatabaseOptions {
  readonly factory: IDBFactory;
  readonly name: string;
  /** Milliseconds to wait for the connection before the call fails as `blocked`. */
  readonly patience: number;
}
