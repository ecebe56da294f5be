import type { Json } from '@amparo/model';
import type { DraftConflicts } from '../conflicts/draft-conflicts.js';
import type { Lease } from '../conflicts/lease.js';
import type { DraftSummary } from './draft-summary.js';
import type { DraftWriter } from './draft-writer.js';
import type { HeldDraft, TakenUpDraft } from './held-draft.js';
import type { Result } from '../result.js';
import type { StorageError } from '../storage/storage-error.js';

/** A draft as it was found. */
export interface OpenedDraft {
  readonly summary: DraftSummary;
  readonly state: Json;
}

/** Every draft that can be read, and the records that cannot. */
export interface DraftList {
  readonly drafts: readonly DraftSummary[];
  /** Names of stored records that no key opens and that belong to no draft listed; they stay untouched. */
  readonly damaged: readonly string[];
  /**
   * Ids of drafts that were saved and never removed, and of which nothing is left, and names of sealed records that do not stand as
   * they were last put: gone, changed, or put back as they were earlier; `vault` is the whole vault, which was put back or has lost its
   * index. `remove` lets go of what is known of one.
   */
  readonly gone: readonly string[];
}

/** Which draft a writer saves. */
export interface WrittenDraft {
  readonly id: string;
  readonly form: string;
  readonly formVersion: string;
  readonly caseCode: string;
  /** The revision that `open` gave; leave it out for a new draft. */
  readonly revision?: number;
}

/** The drafts of one vault. */
export interface Drafts {
  list(): Promise<Result<DraftList, StorageError>>;
  /** Opens the newest revision that can be read; `missing` when there is none, `damaged` when neither opens. */
  open(id: string): Promise<Result<OpenedDraft, StorageError>>;
  /** Makes the writer that saves a draft at each change. */
  writer(draft: WrittenDraft): DraftWriter;
  /** Opens what a lock gave back and goes on storing it; undefined when it is another vault's. */
  takeUp(held: HeldDraft): Promise<TakenUpDraft | undefined>;
  /** What several tabs have written into one draft; loaded at the first call. */
  conflicts(): Promise<DraftConflicts>;
  /** Takes hold of a draft for this tab, or tells that another tab has it open; locking lets go. */
  lease(id: string): Promise<Lease>;
  /**
   * Erases what a draft hangs on, then deletes both its revisions, and the attachments that no other draft names: from then on the device cannot read it, unlocked or not.
   * Close its writer first, or that saves it anew as a conflict copy.
   */
  remove(id: string): Promise<Result<void, StorageError>>;
}
