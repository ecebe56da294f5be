/** What a store on the device answers: a value, or why there is none now, such as `locked`, `damaged` or `full`. */
export type Stored<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: { readonly code: string } };
