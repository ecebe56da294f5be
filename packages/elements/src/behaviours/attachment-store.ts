import type { Attachment } from '@amparo/model';

/**
 * Why a file could not be kept or read.
 *
 * - `quota`, `full`: there is no space left.
 * - `locked`: the drafts are locked.
 * - `tooLarge`, `tooMuch`: over the limit of one file, or of all files of a form together.
 * - `missing`, `damaged`: not on this device, or not readable any more.
 * - `closed`, `blocked`, `unknown`: the storage failed; another try may help.
 */
export interface AttachmentError {
  readonly code:
    'quota' | 'full' | 'locked' | 'tooLarge' | 'tooMuch' | 'missing' | 'damaged' | 'closed' | 'blocked' | 'unknown';
}

/** What became of a file, or its content. */
export type AttachmentOutcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: AttachmentError };

/**
 * Keeps photos, documents and drawings apart from the answers. Whoever hands it in seals them, and removes those that no
 * answer names any more. It gives back content and not an address: a strict policy forbids `blob:` images. A call may
 * also reject, as when a part of the page could not be fetched.
 */
export interface AttachmentStore {
  put(content: Blob): Promise<AttachmentOutcome<Attachment>>;
  /** What was kept under an id. */
  read(id: string): Promise<AttachmentOutcome<Blob>>;
  /** Content came to nothing, since its question left the page before it was kept: the form was locked, or another section opened. */
  missed?(): void;
}
