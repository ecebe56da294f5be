import type { Json } from '@amparo/model';
import type { DraftSummary } from '../drafts/draft-summary.js';
import type { OpenedDraft } from '../drafts/drafts.js';
import type { Result } from '../result.js';
import type { StorageError, StorageErrorCode } from '../storage/storage-error.js';

/** How a worker has decided between a draft and one of its conflict copies, both as they were compared. */
export interface Resolution {
  readonly draft: DraftSummary;
  readonly copy: DraftSummary;
  /** What becomes of them: the state of one, or of both field by field. */
  readonly state: Json;
}

/** Why a decision was not carried out; `changed`: one of the two was saved since they were compared, and nothing was done. */
export interface ResolveError {
  readonly code: StorageErrorCode | 'changed';
}

/** What two tabs have written into one draft. */
export interface DraftConflicts {
  /** The draft itself first, where it is still there, then the copies that were split off it, newest first. */
  versions(id: string): Promise<Result<readonly OpenedDraft[], StorageError>>;
  /** Saves the decision as the draft's next revision and removes the copy, both or neither. Close their writers first. */
  resolve(resolution: Resolution): Promise<Result<DraftSummary, ResolveError>>;
}
