import type { Clock } from '../clock.js';
import type { Derivation } from '../crypto/derivation.js';
import type { ShredFiles } from '../shred/shred-files.js';

/** Whose vault it is, and where it lies. */
export interface VaultPlace {
  /** The worker's name; on disk stands a slow salted hash of it. */
  readonly name: string;
  /** Defaults to the browser's own. */
  readonly indexedDB?: IDBFactory;
  /** Name of the database, in the clear on disk, so keep it neutral; defaults to `store-4a7d`. */
  readonly database?: string;
  /** Milliseconds to wait for the database before a call fails as `blocked`; 3,000 by default. */
  readonly patience?: number;
  /**
   * Starts the worker of `@amparo/drafts/shred-worker`. Only a page whose bundler moves that file, or whose scripts come
   * from another origin, needs to give one; without it the worker is started from beside this module.
   */
  readonly shredWorker?: () => Worker;
  /** Where the secrets lie that a wipe overwrites; defaults to the origin private file system. */
  readonly shredFiles?: ShredFiles;
}

/** How a vault is made or opened. */
export interface VaultOptions extends VaultPlace {
  readonly passphrase: string;
  /**
   * The cost of deriving the key, at least two passes over 19 MiB, which is the default. For tests only, a cheaper one is
   * taken when it is named here, both to make a vault and to open it; a stored cost below the floor is otherwise refused.
   */
  readonly derivation?: Derivation;
  readonly clock?: Clock;
  /** Defaults to the browser's Web Locks. */
  readonly locks?: LockManager;
}
