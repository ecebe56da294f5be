const settledRequest = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('no error given'));
    };
  });

async function records(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const connection = await settledRequest(indexedDB.open('store-4a7d'));
  const transaction = connection.transaction('records', mode);
  transaction.oncomplete = () => {
    connection.close();
  };
  return transaction.objectStore('records');
}

/** The keys of everything that is stored on this device. */
export async function storedKeys(): Promise<readonly string[]> {
  const keys = await settledRequest((await records('readonly')).getAllKeys());
  return keys.map((key) => JSON.stringify(key));
}

/** How many bytes each stored record takes, by its key. */
export async function storedSizes(): Promise<ReadonlyMap<string, number>> {
  const store = await records('readonly');
  const [keys, values] = await Promise.all([settledRequest(store.getAllKeys()), settledRequest(store.getAll())]);
  const size = (value: unknown): number => (value instanceof Uint8Array ? value.length : 0);
  return new Map(keys.map((key, at) => [JSON.stringify(key), size(values[at])]));
}

/** Turns one bit in every record that was stored since, as a failing memory card does. */
export async function damageSince(before: readonly string[]): Promise<number> {
  const store = await records('readwrite');
  const keys = await settledRequest(store.getAllKeys());
  const since = keys.filter((key) => !before.includes(JSON.stringify(key)));
  for (const key of since) {
    const value = (await settledRequest(store.get(key))) as unknown;
    if (!(value instanceof Uint8Array)) throw new Error('A record is not sealed.');
    const damaged = new Uint8Array(value);
    damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
    await settledRequest(store.put(damaged, key));
  }
  return since.length;
}

/** Clears what every vault hangs on, wherever it lies, as a browser that needs room may do. */
export async function loseSecrets(): Promise<void> {
  const files = await navigator.storage.getDirectory();
  for await (const name of files.keys()) await files.removeEntry(name);
  const store = await records('readwrite');
  const keys = await settledRequest(store.getAllKeys());
  for (const key of keys) if (JSON.stringify(key).startsWith('["secrets"')) await settledRequest(store.delete(key));
}

/** Everything that is stored on this device, by its key. */
export async function storedRecords(): Promise<ReadonlyMap<string, unknown>> {
  const store = await records('readonly');
  const [keys, values] = await Promise.all([settledRequest(store.getAllKeys()), settledRequest(store.getAll())]);
  return new Map(keys.map((key, at) => [JSON.stringify(key), values[at] as unknown]));
}

/**
 * Puts every record back as it was, but the index of drafts, as somebody does who holds the device; what was not there is
 * taken away.
 */
export async function putBack(before: ReadonlyMap<string, unknown>): Promise<void> {
  const store = await records('readwrite');
  const keys = await settledRequest(store.getAllKeys());
  for (const key of keys) {
    if (Array.isArray(key) && key.length === 2 && key[0] !== 'device') continue; // the index alone has a name of two parts
    const name = JSON.stringify(key);
    if (before.has(name)) await settledRequest(store.put(before.get(name), key));
    else await settledRequest(store.delete(key));
  }
}
