import type { Attachment } from '@amparo/model';

/** Why a file could not be kept. */
export interface AttachmentError {
  readonly code: 'noSpace' | 'locked' | 'failed';
}

/** What became of a file that was handed in. */
type Kept =
  { readonly ok: true; readonly attachment: Attachment } | { readonly ok: false; readonly error: AttachmentError };

/**
 * Keeps photos, documents and drawings apart from the answers. Whoever hands it in seals them, and removes those that no
 * answer names any more. It gives back content and not an address: a strict policy forbids `blob:` images.
 */
export interface AttachmentStore {
  put(content: Blob): Promise<Kept>;
  /** What was kept under an id; undefined when it is not on this device. */
  get(id: string): Promise<Blob | undefined>;
}
