import type { Attachment } from '@amparo/model';
import type { Result } from '../result.js';
import type { StorageError } from '../storage/storage-error.js';
import type { AttachmentError } from './attachment-error.js';

/**
 * The photos, documents, drawings and recordings of one draft, sealed in parts of 256 KB. An answer names them by
 * reference. One is written before the answer that names it, and is removed after the last answer that did.
 */
export interface DraftAttachments {
  /** Resolves when the whole is durable; after a crash in the middle there is nothing under that id. One after the other. */
  put(content: Blob): Promise<Result<Attachment, AttachmentError>>;
  /** The whole content; `missing` when it is not on this device, `damaged` when a part is lost, changed or exchanged. */
  read(id: string): Promise<Result<Blob, StorageError>>;
  /** The bytes from an offset on, at most so many; for sending piece by piece. */
  slice(id: string, offset: number, length: number): Promise<Result<Uint8Array<ArrayBuffer>, StorageError>>;
  /** Those that were put into this draft, and those of the draft that it is a conflict copy of, as far as it names them. */
  list(): Promise<Result<readonly Attachment[], StorageError>>;
  remove(id: string): Promise<Result<void, StorageError>>;
  /**
   * Removes what no kept revision of any draft names: of this draft after a minute, of others after a day, since a tab
   * may still be about to save the answer. Removes nothing while there is doubt about any draft.
   */
  tidy(): Promise<Result<void, StorageError>>;
  /**
   * Removes what was put into this draft and no other draft names or may name; called when the draft itself is gone, which `remove` of
   * the drafts does.
   */
  removeAll(): Promise<Result<void, StorageError>>;
}
