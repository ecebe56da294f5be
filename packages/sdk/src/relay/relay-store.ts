/**
 * Where a relay keeps submissions that have attachments, the attachments as far as they have come, and what it has sealed:
 * answers, all of it.
 */
export interface RelayStore {
  read(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  write(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(key: string): Promise<void>;
}

const MOST_BYTES = 256 * 1024 * 1024;

/** Makes a store that lives as long as the process and forgets the oldest when it holds 256 MiB. */
export function memoryRelayStore(mostBytes: number = MOST_BYTES): RelayStore {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  let size = 0;
  const drop = (key: string): void => {
    size -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  };
  return {
    read: async (key) => kept.get(key),
    write: async (key, bytes) => {
      drop(key);
      kept.set(key, bytes);
      size += bytes.length;
      for (const oldest of kept.keys()) if (size > mostBytes && oldest !== key) drop(oldest);
    },
    remove: async (key) => drop(key),
  };
}
