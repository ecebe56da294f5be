import type { Result } from '../result.js';
import type { DraftSummary } from './draft-summary.js';
import type { OpenedDraft } from './drafts.js';
import type { StorageError } from '../storage/storage-error.js';

/** A sent draft that may still be read for a while. */
export interface KeptDraft {
  readonly summary: DraftSummary;
  /** ISO 8601; by then it is erased at the next unlock or listing. */
  readonly until: string;
}

/** What becomes of drafts once they were received. */
export interface SentDrafts {
  /**
   * Erases a draft that was received. With `keepReadableFor` hours a copy sealed anew is kept first, and erased when they
   * are over; by default the device cannot read it from now on.
   */
  sealAway(id: string, options?: { readonly keepReadableFor?: number }): Promise<Result<void, StorageError>>;
  /** What may still be read; what is over is erased first. */
  list(): Promise<Result<readonly KeptDraft[], StorageError>>;
  open(id: string): Promise<Result<OpenedDraft, StorageError>>;
  /** Erases what of a case may still be read, before its time. */
  forget(caseCode: string): Promise<Result<void, StorageError>>;
}
