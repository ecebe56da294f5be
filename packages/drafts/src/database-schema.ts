import type { DBSchema } from 'idb';

/** The one object store; names and keys on disk are neutral. */
export interface DatabaseSchema extends DBSchema {
  records: { key: string[]; value: unknown };
}
