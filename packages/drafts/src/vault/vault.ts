import type { DraftAttachments } from '../attachments/draft-attachments.js';
import type { VaultBackup } from '../backup/vault-backup.js';
import type { Drafts } from '../drafts/drafts.js';
import type { HeldDraft } from '../drafts/held-draft.js';
import type { SealedRecords } from '../records/sealed-records.js';
import type { Erasure } from '../shred/secret-store.js';
import type { SentDrafts } from '../drafts/sent-drafts.js';
import type { StorageMode } from './storage-mode.js';
import type { WipeReport } from '../wipe/wipe-report.js';

/** What one worker keeps on this device, open until it is locked. */
export interface Vault {
  readonly mode: StorageMode;
  readonly drafts: Drafts;
  readonly locked: boolean;
  /** How thoroughly this vault can be erased; `nothing` is stored of a vault in memory. */
  readonly erasure: Erasure | 'nothing';
  /**
   * Until then, in milliseconds since 1970, a cut of the power can take this vault and what was saved in it: the browser may
   * not yet have written down that there is a file with its secrets. Undefined where nothing of that is to be feared.
   */
  readonly settlesAt: number | undefined;
  /** Sealed records of one purpose, apart from every other purpose. */
  records(purpose: string): SealedRecords;
  /** The sealed attachments of a draft; what works on them is loaded at the first call, and rejects where it cannot be. */
  attachments(draft: string): Promise<DraftAttachments>;
  /** What becomes of drafts once they were received; loaded at the first call. */
  sent(): Promise<SentDrafts>;
  /** Drafts on their way to and from other devices; loaded at the first call. */
  backup(): Promise<VaultBackup>;
  /**
   * Tries for at most a second to save what is pending, then lets go of the keys and of every pending state. What could not
   * be saved comes back sealed: keep it for `drafts.takeUp`, or it is lost. Every later call gives `locked`. The browser may
   * still hold copies in memory: reload the page afterwards.
   */
  lock(): Promise<readonly HeldDraft[]>;
  /**
   * Erases this vault for good, and no other worker's: overwrites what its keys hang on, lets go of the keys, then removes
   * what is stored. Nothing pending is saved. Afterwards no passphrase opens it, not even on a copy of the disk made later.
   */
  wipe(): Promise<WipeReport>;
  /** Loads what erasing needs, so that drafts can be deleted, and overwritten on the disk, also without a network; rejects where it cannot be had. */
  prepareErasing(): Promise<void>;
  /** Lets go at once of the keys and of what is pending, and saves nothing: what another tab has wiped must not be written anew. */
  drop(): void;
  /** Tells once that the vault has been locked, until the returned function is called. */
  onLock(listener: () => void): () => void;
}
