import type { Json } from '@amparo/model';
import type { Result } from '../result.js';
import type { StorageError } from '../storage/storage-error.js';

/** A record with the id it was put under. */
export interface SealedRecord {
  readonly id: string;
  readonly value: Json;
}

/** Every record that can be read, and the names on disk of those that cannot. */
export interface SealedRecordList {
  readonly records: readonly SealedRecord[];
  readonly damaged: readonly string[];
}

/**
 * Small records of one purpose, such as an outbox. Ids and values are sealed; each write is durable before it resolves; the last
 * write of an id wins. One of a later release stays as it is: `put` and `change` say `damaged`. One that was taken away, changed, or
 * put back as it was earlier is among `gone` in the list of drafts.
 */
export interface SealedRecords {
  put(id: string, value: Json): Promise<Result<void, StorageError>>;
  /**
   * Makes of a record what is to stand in its place, or removes it where that is `undefined`; what `alter` gives back as it got it is
   * left alone. No other tab comes between what `alter` sees and what is written: it is called again where one was quicker. It
   * sees `undefined` where there is none, and where it cannot be opened.
   */
  change(id: string, alter: (value: Json | undefined) => Json | undefined): Promise<Result<void, StorageError>>;
  /** Gives undefined where there is none, `damaged` where it cannot be opened. */
  get(id: string): Promise<Result<Json | undefined, StorageError>>;
  /** In no order. */
  all(): Promise<Result<SealedRecordList, StorageError>>;
  /** Erases what the record hangs on, then deletes it. */
  remove(id: string): Promise<Result<void, StorageError>>;
}
