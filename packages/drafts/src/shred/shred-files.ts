import type { Bytes } from '../crypto/bytes.js';

/** Files of this site whose bytes can be overwritten where they lie on the disk. */
export interface ShredFiles {
  /** The whole file; undefined when there is none, or no such file system. Rejects where it cannot be read now. */
  read(name: string): Promise<Bytes | undefined>;
  /** Makes the file at need, writes from an offset on, in place, and resolves once the bytes are flushed. */
  write(name: string, at: number, bytes: Bytes): Promise<void>;
  remove(name: string): Promise<void>;
  /** Loads what a write needs, so that it can be done at once, also without a network. */
  prepare?(): Promise<void>;
}
