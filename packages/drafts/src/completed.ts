import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import type { DatabaseSchema } from './database-schema.js';

type Stores = ['records'];

/**
 * Runs work in a transaction and resolves when the transaction has completed: a request's success says too much (over
 * quota it comes first, and the abort afterwards).
 */
export async function completed<Mode extends IDBTransactionMode, Outcome>(
  transaction: IDBPTransaction<DatabaseSchema, Stores, Mode>,
  work: (store: IDBPObjectStore<DatabaseSchema, Stores, 'records', Mode>) => Promise<Outcome>,
): Promise<Outcome> {
  const { done } = transaction;
  try {
    const [outcome] = await Promise.all([work(transaction.objectStore('records')), done]);
    return outcome;
  } catch (cause) {
    throw await reason(transaction, cause);
  }
}

// The requests of an aborted transaction fail with a bare AbortError; why it was aborted stands on the transaction.
async function reason(transaction: { abort(): void; readonly done: Promise<void> }, cause: unknown): Promise<unknown> {
  try {
    transaction.abort();
  } catch (late) {
    if (!(late instanceof DOMException)) throw late; // InvalidStateError: it is over already, as it should be
  }
  const told: unknown = await transaction.done.then(
    () => cause,
    (abort: unknown) => abort,
  );
  return told instanceof DOMException && told.name === 'AbortError' ? cause : told;
}
