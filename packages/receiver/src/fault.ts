/** What lies behind an answer of 500, for whoever runs the receiver. */
export interface Fault {
  readonly method: string;
  readonly route: string;
  /** Name of the error's class. */
  readonly name: string;
  /** SQLSTATE or system code, where the error has one. */
  readonly code: string | undefined;
  /** Places in the code, nearest first. */
  readonly frames: readonly string[];
}

/** Describes an error without its message: a database's message quotes the values it did not like. */
export function describeFault(error: Error, { method, route }: Pick<Fault, 'method' | 'route'>): Fault {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { method, route, name: error.name, code, frames: frames.map((frame) => frame.trim()) };
}
