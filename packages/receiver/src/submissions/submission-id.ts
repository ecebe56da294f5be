const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads a UUID into lower case; undefined when it is none. PostgreSQL would take looser spellings of the same id. */
export const readSubmissionId = (text: unknown): string | undefined =>
  typeof text === 'string' && UUID.test(text) ? text.toLowerCase() : undefined;
