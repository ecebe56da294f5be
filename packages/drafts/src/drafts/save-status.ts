/**
 * Why a draft could not be saved.
 *
 * - `quota`: the browser grants this site no more space.
 * - `full`: the disk refused the write; it is full or failing.
 * - `closed`: the connection to the database was lost.
 * - `blocked`: another tab, or a newer release in another tab, holds the database.
 * - `locked`: the vault is locked.
 * - `unknown`: anything else.
 */
export type SaveErrorCode = 'quota' | 'full' | 'closed' | 'blocked' | 'locked' | 'unknown';

/**
 * Where the newest state of a draft is. `saved` is said only when the transaction with the newest state has completed;
 * times are ISO 8601. `conflictCopy` is the id of a new draft: another tab had saved this draft meanwhile, nothing of
 * either was overwritten, and from then on this writer saves to the copy. `failed` stays until a save succeeds; the
 * state waits in memory and is tried again at `retryAt` (absent: not tried again, the vault is locked).
 */
export type SaveStatus =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string; readonly conflictCopy?: string }
  | { readonly kind: 'memoryOnly'; readonly conflictCopy?: string }
  | { readonly kind: 'failed'; readonly error: { readonly code: SaveErrorCode }; readonly retryAt?: string };
