import { answered, rowsOf } from './answered.js';
import { randomBytes, sameStored } from '../crypto/bytes.js';
import { completed } from './completed.js';
import type { DatabaseOptions } from './database-options.js';
import type { HeaderGuard, Row, RowChange, RowKey, Rows } from './rows.js';
import type { StorageErrorCode } from './storage-error.js';
import { StorageFailure, storageErrorCode } from './storage-failure.js';
import { within } from './within.js';

/** Where the random salt of this device stands; it is made together with the database. */
export const deviceSalt: RowKey = ['device', 'salt'];

// An array sorts after every string, so this bound ends behind the last key with the prefix.
const below = (prefix: RowKey): IDBKeyRange => IDBKeyRange.bound([...prefix], [...prefix, []]);

/** One failure after which the log is to be begun anew. */
interface Cut {
  readonly by: StorageErrorCode;
}

/** IndexedDB that opens at need, writes with strict durability, and opens anew after any failure. */
export class Database implements Rows {
  readonly #options: DatabaseOptions;
  guard?: HeaderGuard;
  // By what the last record of the browser's log may be cut off: nothing is written behind it.
  #cut: Cut | undefined;
  #renewing: { readonly cut: Cut | undefined; readonly over: Promise<void> } | undefined;
  #isSettled = false;
  settling: Promise<void> | undefined;
  /** Resolves when there is room for what does not wait. */
  #room: Promise<void> | undefined;
  // Let go once the log is begun anew: with its last connection the browser closes the log, and finds it cut when it opens it.
  readonly #held: Promise<IDBDatabase>[] = [];
  #opening: Promise<IDBDatabase> | undefined;

  constructor(options: DatabaseOptions) {
    this.#options = options;
  }

  get(keys: readonly RowKey[]): Promise<readonly unknown[]> {
    return this.#run('readonly', (store) => Promise.all(keys.map((key) => answered(store.get([...key])))));
  }

  range(prefix: RowKey): Promise<readonly Row[]> {
    return this.#run('readonly', (store) => rowsOf(store, below(prefix)));
  }

  async change(change: RowChange): Promise<boolean> {
    await (this.#cut ? this.#renewLog() : change.early ? this.#room : this.settling);
    try {
      return await this.#change(change);
    } catch (cause) {
      const { guard } = this;
      if (!guard || change.present || !(cause instanceof StorageFailure) || cause.code !== 'missing') throw cause;
      this.guard = { ...guard, keys: await guard.restore() };
      return this.#change(change);
    }
  }

  async #change(change: RowChange): Promise<boolean> {
    const { expect = [], present = this.guard?.keys ?? [], put = [], remove = [], clear = [] } = change;
    const isWritten = await this.#run('readwrite', async (store) => {
      const there = await Promise.all(present.map((key) => answered(store.count([...key]))));
      if (there.includes(0)) throw new StorageFailure('missing');
      const found = await Promise.all(expect.map(({ key }) => answered(store.get([...key]))));
      if (!expect.every(({ value }, at) => sameStored(found[at], value))) return false;
      await Promise.all([
        ...clear.map((prefix) => answered(store.delete(below(prefix)))),
        ...put.map(({ key, value }) => answered(store.put(value, [...key]))),
        ...remove.map((key) => answered(store.delete([...key]))),
      ]);
      return true;
    });
    if (isWritten) this.guard?.written?.(change);
    return isWritten;
  }

  settle(): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    let roomy: (() => void) | undefined;
    const room = new Promise<void>((resolve) => (roomy = resolve));
    this.settling = within(this.#renewLog(roomy), this.#options.patience)
      .catch(() => undefined) // no room: the next failure says so
      .then(() => {
        this.settling = this.#room = undefined;
      });
    this.#room = Promise.race([room, this.settling]);
  }

  remember(): void {
    void this.#remember();
  }

  async #remember(): Promise<void> {
    // Never loaded, and no network now: then nothing is put back.
    const loaded = await import('./behind-database.js').catch(() => undefined);
    if (this.guard) await loaded?.remember(this.#options, this.guard);
  }

  async #renewLog(roomy?: () => void): Promise<void> {
    const before = this.#renewing;
    // What was cut off since a renewal began may lie behind where that began the log anew.
    if (before && before.cut !== this.#cut) await before.over.catch(() => undefined);
    if (!this.#renewing) {
      const over = this.#renew(this.#cut, roomy).finally(() => (this.#renewing = undefined));
      this.#renewing = { cut: this.#cut, over };
    }
    return this.#renewing.over;
  }

  async #renew(cut: Cut | undefined, roomy: (() => void) | undefined): Promise<void> {
    // Never loaded, and no network now, or a slow one: that must not keep anything from being saved.
    const loaded = await within(import('./behind-database.js'), this.#options.patience).catch(() => undefined);
    try {
      const renewed = await loaded?.renewLog(this.#options, { cutBy: cut?.by, roomy });
      if (this.#cut !== cut) return;
      if (renewed !== 'little') this.#cut = undefined;
      this.#release();
    } catch (cause) {
      // The disk was full before the new file of the log was: now this is the record that is cut off.
      const by = storageErrorCode(cause);
      if (by && !(cause instanceof StorageFailure)) this.#cut ??= { by };
      // Where there is only no room, what is held stays.
      if (by === 'blocked') this.#release();
      throw cause;
    }
  }

  #release(): void {
    for (const opening of this.#held.splice(0)) this.#drop(opening);
  }

  close(): void {
    this.#release();
    if (this.#opening) this.#drop(this.#opening);
  }

  async #run<Outcome>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<Outcome>): Promise<Outcome> {
    const opening = (this.#opening ??= this.#open());
    try {
      const connection = await within(opening, this.#options.patience);
      return await completed(connection.transaction(['records'], mode, { durability: 'strict' }), work);
    } catch (cause) {
      // After a full disk Chromium refuses every transaction of this connection, even once there is space: only
      // opening anew heals. A connection still on its way is kept, so that waiting tabs do not pile up requests.
      if (!(cause instanceof StorageFailure)) {
        if (this.#opening === opening) this.#opening = undefined;
        this.#held.push(opening);
        const by = storageErrorCode(cause);
        if (by) this.#cut = { by };
      }
      throw cause;
    }
  }

  #open(): Promise<IDBDatabase> {
    const request = this.#options.factory.open(this.#options.name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('records').put(randomBytes(16), [...deviceSalt]);
    };
    const opening = answered(request).then((connection) => {
      const drop = (): void => {
        this.#drop(opening);
      };
      connection.onclose = () => {
        this.#cut ??= { by: 'closed' }; // the browser closed it: site storage cleared, a full disk, or its process died
        drop();
      };
      connection.onversionchange = drop; // another tab deletes the database or brings a newer release
      return connection;
    });
    return opening;
  }

  #drop(opening: Promise<IDBDatabase>): void {
    if (this.#opening === opening) this.#opening = undefined;
    opening.then(
      (connection) => {
        connection.close();
      },
      () => undefined, // whoever waited for the connection has been told already
    );
  }
}
