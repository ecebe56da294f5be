/** The outcome of something that may fail as expected: a value, or an error with a closed set of codes. */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };
