import type { Derivation } from '../crypto/derivation.js';
import type { Result } from '../result.js';
import type { StorageErrorCode } from '../storage/storage-error.js';
import type { AttachmentError } from '../attachments/attachment-error.js';
import type { DraftSummary } from '../drafts/draft-summary.js';
import type { BackupError, OpenedBy, SealedTo } from './backup-contents.js';

/** Why drafts were not exported or imported: the file, or the storage. */
export interface TransferError {
  readonly code: BackupError['code'] | StorageErrorCode | AttachmentError['code'];
}

/** Drafts on their way between devices, as one sealed file. */
export interface VaultBackup {
  exportSealed(drafts: readonly string[], to: SealedTo): Promise<Result<Uint8Array<ArrayBuffer>, TransferError>>;
  /** Opens a file and stores each draft in it as a new one, whatever is on this device. A cheaper derivation is for tests. */
  importSealed(
    file: Uint8Array,
    by: OpenedBy & { readonly derivation?: Derivation },
  ): Promise<Result<readonly DraftSummary[], TransferError>>;
}
