import type { Json } from '@amparo/model';

/**
 * Where parcels wait until there is a receipt. Entries hold answers: a store that outlives the page must seal them.
 * A failure of the storage, or a vault that is locked, is told by rejecting.
 */
export interface OutboxStore {
  /** Writes or replaces an entry, and resolves only when it would survive a crash. */
  put(id: string, entry: Json): Promise<unknown>;
  /** Reads every entry, in any order. */
  all(): Promise<readonly { readonly id: string; readonly entry: Json }[]>;
  /** Reads one entry; undefined when it is not there. */
  get(id: string): Promise<Json | undefined>;
  /** Removes an entry; one that is not there is no error. */
  remove(id: string): Promise<unknown>;
}

/** Makes an outbox that lives as long as the process, for servers and tests. */
export function memoryOutbox(): OutboxStore {
  const entries = new Map<string, string>();
  return {
    put: async (id, entry) => void entries.set(id, JSON.stringify(entry)),
    all: async () => [...entries].map(([id, entry]) => ({ id, entry: JSON.parse(entry) as Json })),
    get: async (id) => {
      const entry = entries.get(id);
      return entry === undefined ? undefined : (JSON.parse(entry) as Json);
    },
    remove: async (id) => void entries.delete(id),
  };
}
