import type { Clock } from '../clock.js';
import type { Keyring } from '../crypto/keyring.js';
import type { Rows } from '../storage/rows.js';
import type { StorageMode } from './storage-mode.js';

/** What an open vault is made of. */
export interface VaultParts {
  readonly mode: StorageMode;
  readonly rows: Rows;
  readonly keyring: Keyring;
  readonly clock: Clock;
  /** Until then a cut of the power can take the vault. */
  readonly settlesAt?: number | undefined;
  /** Sees to it that what is now the database is noticed when it is put back later; never fails. */
  readonly turn?: (() => Promise<void>) | undefined;
  /** By which tabs tell each other which draft they have open; without it none is told. */
  readonly locks?: LockManager | undefined;
}
