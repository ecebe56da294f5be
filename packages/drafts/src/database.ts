import { type IDBPDatabase, type IDBPObjectStore, wrap } from 'idb';
import { randomBytes, sameStored } from './bytes.js';
import { completed } from './completed.js';
import type { DatabaseSchema } from './database-schema.js';
import type { Row, RowChange, RowKey, Rows } from './rows.js';
import { StorageFailure } from './storage-failure.js';
import { within } from './within.js';

type Connection = IDBPDatabase<DatabaseSchema>;
type Store<Mode extends IDBTransactionMode> = IDBPObjectStore<DatabaseSchema, ['records'], 'records', Mode>;

/** Where the random salt of this device stands; it is made together with the database. */
export const deviceSalt: RowKey = ['device', 'salt'];

interface DatabaseOptions {
  readonly factory: IDBFactory;
  readonly name: string;
  /** Milliseconds to wait for the connection before the call fails as `blocked`. */
  readonly patience: number;
}

/** IndexedDB that opens at need, writes with strict durability, and opens anew after any failure. */
export class Database implements Rows {
  readonly #options: DatabaseOptions;
  #opening: Promise<Connection> | undefined;

  constructor(options: DatabaseOptions) {
    this.#options = options;
  }

  get(keys: readonly RowKey[]): Promise<readonly unknown[]> {
    return this.#run('readonly', (store) => Promise.all(keys.map((key) => store.get([...key]))));
  }

  range(prefix: RowKey): Promise<readonly Row[]> {
    // An array sorts after every string, so this bound ends behind the last key with the prefix.
    const range = IDBKeyRange.bound([...prefix], [...prefix, []]);
    return this.#run('readonly', async (store) => {
      const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
      return keys.map((key, at) => ({ key, value: values[at] }));
    });
  }

  change({ expect = [], put = [], remove = [] }: RowChange): Promise<boolean> {
    return this.#run('readwrite', async (store) => {
      const found = await Promise.all(expect.map(({ key }) => store.get([...key])));
      if (!expect.every(({ value }, at) => sameStored(found[at], value))) return false;
      await Promise.all([
        ...put.map(({ key, value }) => store.put(value, [...key])),
        ...remove.map((key) => store.delete([...key])),
      ]);
      return true;
    });
  }

  close(): void {
    if (this.#opening) this.#drop(this.#opening);
  }

  async #run<Mode extends IDBTransactionMode, Outcome>(
    mode: Mode,
    work: (store: Store<Mode>) => Promise<Outcome>,
  ): Promise<Outcome> {
    const opening = (this.#opening ??= this.#open());
    try {
      const connection = await within(opening, this.#options.patience);
      return await completed(connection.transaction(['records'], mode, { durability: 'strict' }), work);
    } catch (cause) {
      // After a full disk Chromium refuses every transaction of this connection, even once there is space: only
      // opening anew heals. A connection still on its way is kept, so that waiting tabs do not pile up requests.
      if (!(cause instanceof StorageFailure)) this.#drop(opening);
      throw cause;
    }
  }

  #open(): Promise<Connection> {
    const request = this.#options.factory.open(this.#options.name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('records').put(randomBytes(16), [...deviceSalt]);
    };
    const opening = (wrap(request) as Promise<unknown> as Promise<Connection>).then((connection) => {
      const drop = (): void => {
        this.#drop(opening);
      };
      connection.onclose = drop; // the browser closed it: site storage cleared, or the storage process died
      connection.onversionchange = drop; // another tab deletes the database or brings a newer release
      return connection;
    });
    return opening;
  }

  #drop(opening: Promise<Connection>): void {
    if (this.#opening === opening) this.#opening = undefined;
    opening.then(
      (connection) => {
        connection.close();
      },
      () => undefined, // whoever waited for the connection has been told already
    );
  }
}
