import type { Row } from './rows.js';

/**
 * Resolves with what the database answers to a request; null where the browser has lost a value that it keeps beside its log, as
 * it keeps large ones. Alone it must not take with it what is read in the same transaction.
 */
export function answered<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      const { error } = request;
      if (error?.name === 'NotReadableError') {
        event.preventDefault(); // else the transaction is aborted
        resolve(null as Answer);
      } else reject(error ?? new DOMException('', 'AbortError'));
    };
  });
}

/** Every row of a range; one whose value is lost holds null. */
export async function rowsOf(store: IDBObjectStore, range: IDBKeyRange): Promise<readonly Row[]> {
  const [keys, all] = await Promise.all([
    answered(store.getAllKeys(range)),
    answered(store.getAll(range) as IDBRequest<unknown[] | null>),
  ]);
  const values = all ?? (await Promise.all(keys.map((key) => answered<unknown>(store.get(key)))));
  return keys.map((key, at) => ({ key: key as string[], value: values[at] }));
}
