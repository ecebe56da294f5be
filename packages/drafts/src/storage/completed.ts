/**
 * Runs work in a transaction and resolves when the transaction has completed: a request's success says too much (over
 * quota it comes first, and the abort afterwards).
 */
export async function completed<Outcome>(
  transaction: IDBTransaction,
  work: (store: IDBObjectStore) => Promise<Outcome>,
): Promise<Outcome> {
  const { db } = transaction;
  const closed = new AbortController();
  const over = new Promise<void>((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
    transaction.oncomplete = () => resolve();
    transaction.onabort = fail;
    // On a full disk Chromium closes the connection and may never end its transactions.
    db.addEventListener('close', fail, closed);
  });
  try {
    const [outcome] = await Promise.all([work(transaction.objectStore('records')), over]);
    return outcome;
  } catch (cause) {
    throw await reason(transaction, over, cause);
  } finally {
    closed.abort();
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
