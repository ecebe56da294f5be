import type { Bytes } from '../crypto/bytes.js';

/**
 * How thoroughly a vault's secrets can be erased: `overwritten` where they lie on the disk, or `weak`, when the browser
 * only lets go of them and a search of the disk may find them.
 */
export type Erasure = 'overwritten' | 'weak';

/** Where the secrets of one vault lie. */
export interface SecretStore {
  readonly erasure: Erasure;
  read(): Promise<Bytes | undefined>;
  /** Overwrites from an offset on; resolves once it is durable. */
  write(at: number, bytes: Bytes): Promise<void>;
  remove(): Promise<void>;
  /** Loads what a write needs. */
  prepare?(): Promise<void>;
}
