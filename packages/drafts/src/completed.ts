/**
 * Runs work in a transaction and resolves when the transaction has completed: a request's success says too much (over
 * quota it comes first, and the abort afterwards).
 */
export async function completed<Outcome>(
  transaction: IDBTransaction,
  work: (store: IDBObjectStore) => Promise<Outcome>,
): Promise<Outcome> {
  const over = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
  });
  try {
    const [outcome] = await Promise.all([work(transaction.objectStore('records')), over]);
    return outcome;
  } catch (cause) {
    throw await reason(transaction, over, cause);
  }
}

// The requests of an aborted transaction fail with a bare AbortError; why it was aborted stands on the transaction.
async function reason(transaction: IDBTransaction, over: Promise<void>, cause: unknown): Promise<unknown> {
  try {
    transaction.abort();
  } catch (late) {
    if (!(late instanceof DOMException)) throw late; // InvalidStateError: it is over already, as it should be
  }
  const told = await over.then(
    () => cause,
    (abort: unknown) => abort,
  );
  return told instanceof DOMException && told.name === 'AbortError' ? cause : told;
}
