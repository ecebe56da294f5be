import type { StorageErrorCode } from '../storage/storage-error.js';

/**
 * Why an attachment could not be kept: what can befall any record, `tooLarge` for one file over the limit, or `tooMuch`
 * when the files of one draft together would pass theirs.
 */
export interface AttachmentError {
  readonly code: StorageErrorCode | 'tooLarge' | 'tooMuch';
}
