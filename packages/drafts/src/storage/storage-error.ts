/**
 * Why the device's storage did not do what was asked.
 *
 * - `quota`: the browser grants this site no more space.
 * - `full`: the disk refused the write; it is full or failing.
 * - `closed`: the connection was lost; it is opened again at the next call.
 * - `blocked`: another tab, or a newer release in another tab, holds the database.
 * - `locked`: the vault is locked and its keys are gone from memory.
 * - `damaged`: the record cannot be opened: flipped, swapped, foreign or rolled back.
 * - `missing`: there is no such draft.
 * - `unknown`: anything else that the browser reported.
 */
export type StorageErrorCode = 'quota' | 'full' | 'closed' | 'blocked' | 'locked' | 'damaged' | 'missing' | 'unknown';

/** Says why storage failed, and nothing of what was to be stored. */
export interface StorageError {
  readonly code: StorageErrorCode;
}
