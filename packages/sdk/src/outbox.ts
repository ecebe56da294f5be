import type { Json } from '@amparo/model';

/**
 * Where parcels wait until there is a receipt. Entries hold answers: a store that outlives the page must seal them.
 * A failure of the storage, or a vault that is locked, is told by rejecting.
 */
export interface OutboxStore {
  /** Reads every entry, in any order. */
  all(): Promise<readonly { readonly id: string; readonly entry: Json }[]>;
  /** Reads one entry; undefined when it is not there. */
  get(id: string): Promise<Json | undefined>;
  /**
   * Puts what `alter` makes of an entry in its place, or removes it where that is undefined; what comes back as it was given needs no
   * write. Nothing, in whichever tab, may come between what `alter` is given and what is written: in IndexedDB one transaction
   * does both, elsewhere a comparison, after which `alter` may be called again. Resolves only when it would survive a crash.
   */
  change(id: string, alter: (entry: Json | undefined) => Json | undefined): Promise<unknown>;
}

/** Makes an outbox that lives as long as the process, for servers and tests. */
export function memoryOutbox(): OutboxStore {
  const entries = new Map<string, string>();
  const read = (id: string): Json | undefined => {
    const entry = entries.get(id);
    return entry && (JSON.parse(entry) as Json);
  };
  return {
    all: async () => [...entries.keys()].map((id) => ({ id, entry: read(id) ?? null })),
    get: async (id) => read(id),
    change: async (id, alter) => {
      const after = alter(read(id));
      if (after === undefined) entries.delete(id);
      else entries.set(id, JSON.stringify(after));
    },
  };
}
