import type { Json } from '@amparo/model';
import { attempt } from './attempt.js';
import type { Keyring } from './keyring.js';
import type { Result } from './result.js';
import type { RowKey, Rows } from './rows.js';
import { type Binding, encode, seal, unseal } from './sealed-box.js';
import type { SealedRecord, SealedRecordList, SealedRecords } from './sealed-records.js';
import type { StorageError } from './storage-error.js';
import { StorageFailure } from './storage-failure.js';

/** The sealed records of one purpose in a vault. */
export class VaultRecords implements SealedRecords {
  readonly #rows: Rows;
  readonly #keyring: Keyring;
  readonly #purpose: string;

  constructor(rows: Rows, keyring: Keyring, purpose: string) {
    this.#rows = rows;
    this.#keyring = keyring;
    this.#purpose = purpose;
  }

  put(id: string, value: Json): Promise<Result<void, StorageError>> {
    const encoded = encode({ id, value });
    return attempt(async () => {
      const key = await this.#key(id);
      const sealed = await seal(await this.#boxKey(), this.#binding(key), encoded);
      await this.#rows.change({ put: [{ key, value: sealed }] });
    });
  }

  get(id: string): Promise<Result<Json | undefined, StorageError>> {
    return attempt(async () => {
      const key = await this.#key(id);
      const [stored] = await this.#rows.get([key]);
      if (stored === undefined) return undefined;
      const record = await this.#opened(key, stored);
      if (!record) throw new StorageFailure('damaged');
      return record.value;
    });
  }

  async list(): Promise<Result<readonly string[], StorageError>> {
    const all = await this.all();
    return all.ok ? { ok: true, value: all.value.records.map(({ id }) => id) } : all;
  }

  all(): Promise<Result<SealedRecordList, StorageError>> {
    return attempt(async () => {
      const rows = await this.#rows.range(await this.#group());
      const opened = await Promise.all(
        rows.map(async ({ key, value }) => ({ name: key.at(-1) ?? '', record: await this.#opened(key, value) })),
      );
      return {
        records: opened.flatMap(({ record }) => record ?? []),
        damaged: opened.flatMap(({ name, record }) => (record ? [] : name)),
      };
    });
  }

  remove(id: string): Promise<Result<void, StorageError>> {
    return attempt(async () => {
      await this.#rows.change({ remove: [await this.#key(id)] });
    });
  }

  async #opened(key: RowKey, stored: unknown): Promise<SealedRecord | undefined> {
    // Only what this class sealed under this key and binding opens, so the shape is known.
    return (await unseal(await this.#boxKey(), this.#binding(key), stored)) as SealedRecord | undefined;
  }

  #boxKey(): Promise<CryptoKey> {
    return this.#keyring.boxKey('records', this.#purpose);
  }

  #binding(key: RowKey): Binding {
    return ['records', this.#purpose, ...key];
  }

  async #group(): Promise<RowKey> {
    return [this.#keyring.vault, await this.#keyring.tag('records', this.#purpose)];
  }

  async #key(id: string): Promise<RowKey> {
    return [...(await this.#group()), await this.#keyring.tag('records', this.#purpose, id)];
  }
}
