/** What an untrusted value has of members. */
export type Fields = Readonly<Record<string, unknown>>;

/** Looks at an untrusted value as an object; what is none has no members. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** Parses untrusted text; undefined when it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
