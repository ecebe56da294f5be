import type { Bytes } from '../crypto/bytes.js';
import type { SaverStanding } from './draft-saver.js';
import type { DraftWriter } from './draft-writer.js';
import type { Json } from '@amparo/model';

/** A draft that could not be stored before its vault was locked: ciphertext in memory, which only the open vault reads. */
export interface HeldDraft {
  readonly sealed: Bytes;
  readonly attempted: SaverStanding['attempted'];
}

/** A held draft once its vault is open again. */
export interface TakenUpDraft {
  /** The id that it had when the vault was locked. */
  readonly id: string;
  readonly state: Json;
  /** Goes on trying to store it, and takes what is written next. */
  readonly writer: DraftWriter;
}
