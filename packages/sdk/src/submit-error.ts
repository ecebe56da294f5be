import type { RetryableReason, Undelivered } from './outcome.js';
import type { PackRefusal } from './transport.js';

/**
 * Why a submission has no receipt yet. After every code but `notPacked`, `notStored`, `notLoaded` and `idTaken` it is kept in
 * the outbox.
 *
 * - `queued`: it is tried again by itself; `waiting` means behind an earlier parcel of its case, or sent by another tab,
 *   or that the caller's signal ended the waiting.
 * - `notPacked`: it could not be made into what travels, so nothing was stored or sent, least of all unsealed: keep the
 *   draft.
 * - `notStored`: the outbox could not take it (disk full, vault locked), so nothing was sent: keep the draft.
 * - `notLoaded`: a client that comes behind a page could not be loaded, so nothing was stored or sent: keep the draft.
 * - `idTaken`: its id stands for other answers that may have been received already: submit under a new id.
 * - `cancelled`: a person took it back meanwhile.
 */
export type SubmitError =
  | { readonly code: 'queued'; readonly reason: RetryableReason | 'waiting'; readonly nextTryAt?: number }
  | Exclude<Undelivered, { readonly code: 'retryable' }>
  | { readonly code: 'notPacked'; readonly reason: PackRefusal }
  | { readonly code: 'notStored' }
  | { readonly code: 'notLoaded' }
  | { readonly code: 'idTaken' }
  | { readonly code: 'cancelled' };
