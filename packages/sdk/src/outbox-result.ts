/** What became of asking the outbox for something; `ok` means that it could be read, and changed where that was asked. */
export type OutboxResult<Answer = unknown> =
  ({ readonly ok: true } & Answer) | { readonly ok: false; readonly error: OutboxError };

/**
 * Why there is no answer. What waits is not lost by it, and is tried again by itself.
 *
 * - `outboxFailed`: the outbox could not be read or changed just now: the vault is locked, or the storage failed.
 * - `notLoaded`: a client that comes behind a page could not be loaded.
 */
export interface OutboxError {
  readonly code: 'outboxFailed' | 'notLoaded';
}

/** Asks the outbox; its failure becomes a value, without the words of the store, which may hold an answer. */
export async function asked<Answer>(work: () => Promise<Answer>): Promise<OutboxResult<Answer>> {
  try {
    return { ok: true, ...(await work()) };
  } catch {
    return { ok: false, error: { code: 'outboxFailed' } };
  }
}
