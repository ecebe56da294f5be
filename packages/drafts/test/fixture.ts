import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Json } from '@amparo/model';
import type { Clock } from '../src/clock.js';
import { createVault } from '../src/vault/create-vault.js';
import type { Result } from '../src/result.js';
import { openVault } from '../src/vault/open-vault.js';
import type { ShredFiles } from '../src/shred/shred-files.js';
import { StorageFailure } from '../src/storage/storage-failure.js';
import type { Vault } from '../src/vault/vault.js';
import { TestLocks } from './locks.js';
import type { VaultOptions } from '../src/vault/vault-options.js';

/** Quick enough for many vaults; only a caller who names it gets it. */
const derivation = { t: 1, m: 64, p: 1 };

/** A clock that stands still until it is moved. */
export class ManualClock implements Clock {
  #time = Date.UTC(2026, 4, 17);
  readonly #waiting = new Map<() => void, number>();

  now(): number {
    return this.#time;
  }

  random(): number {
    return 1;
  }

  after(milliseconds: number, run: () => void): () => void {
    this.#waiting.set(run, this.#time + milliseconds);
    return () => this.#waiting.delete(run);
  }

  /** Moves on and runs what has become due. */
  pass(milliseconds: number): void {
    this.#time += milliseconds;
    for (const [run, due] of [...this.#waiting]) {
      if (due > this.#time) continue;
      this.#waiting.delete(run);
      run();
    }
  }
}

/** Files that can be overwritten in place, as the origin private file system keeps them. */
export class OverwritableFiles implements ShredFiles {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Makes every write fail, as where no worker may be started. */
  refusing = false;
  /** Makes every reading fail, as of a browser that met a full disk. */
  unreadable = false;

  async read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    if (this.unreadable) throw new StorageFailure('unknown');
    return this.files.get(name)?.slice();
  }

  async write(name: string, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.refusing) throw new DOMException('', 'NotReadableError');
    const before = this.files.get(name) ?? new Uint8Array();
    const after = new Uint8Array(Math.max(before.length, at + bytes.length));
    after.set(before);
    after.set(bytes, at);
    this.files.set(name, after);
  }

  async remove(name: string): Promise<void> {
    this.files.delete(name);
  }
}

/** A worker's vault at the cost that is taken when none is named. */
export const fullCostPlace = (): VaultOptions => ({
  name: 'Amina Diallo',
  passphrase: 'four words of hers',
  indexedDB: new IDBFactory(),
  shredFiles: new OverwritableFiles(),
  locks: new TestLocks() as unknown as LockManager,
});

export const place = (more: Partial<VaultOptions> = {}): VaultOptions => ({ ...fullCostPlace(), derivation, ...more });

/** The same where the browser has no locks, and nothing is written but what is asked for. */
export const lockless = (more: Partial<VaultOptions> = {}): VaultOptions => {
  const options = place(more);
  delete (options as Partial<Record<'locks', LockManager>>).locks;
  return options;
};

export function valueOf<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(`expected a value, got ${result.error.code}`);
  return result.value;
}

export const errorOf = (result: Result<unknown, { readonly code: string }>): string =>
  result.ok ? 'no error' : result.error.code;

export const newVault = async (options: VaultOptions): Promise<Vault> => valueOf(await createVault(options));

export const reopened = async (options: VaultOptions): Promise<Vault> => valueOf(await openVault(options));

/** Saves states of a draft one after the other, beginning or going on with it. */
export async function saved(vault: Vault, id: string, ...states: readonly Json[]): Promise<void> {
  const found = await vault.drafts.open(id);
  const revision = found.ok ? { revision: found.value.summary.revision } : {};
  const writer = vault.drafts.writer({ ...registration(id), ...revision });
  for (const state of states) {
    writer.save(() => state);
    await writer.flush();
  }
  if ('conflictCopy' in (await writer.close())) throw new Error('the draft was changed elsewhere, and a copy was made');
}

export const registration = (id: string) => ({ id, form: 'registration', formVersion: '1.0.0', caseCode: 'KE-0042' });

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('no error given'));
    };
  });

/** The device's disk as a thief reads and changes it: every stored record, without any key. */
export class Disk {
  readonly #database: Promise<IDBDatabase>;

  constructor({ indexedDB, database = 'store-4a7d' }: VaultOptions) {
    if (!indexedDB) throw new Error('no factory');
    this.#database = settled(indexedDB.open(database));
  }

  async records(): Promise<Map<string, unknown>> {
    const store = (await this.#database).transaction('records').objectStore('records');
    const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
    return new Map(keys.map((key, at) => [JSON.stringify(key), values[at] as unknown]));
  }

  async write(key: string, value: unknown): Promise<void> {
    const store = (await this.#database).transaction('records', 'readwrite').objectStore('records');
    await settled(store.put(value, JSON.parse(key) as string[]));
  }

  async remove(key: string): Promise<void> {
    const store = (await this.#database).transaction('records', 'readwrite').objectStore('records');
    await settled(store.delete(JSON.parse(key) as string[]));
  }

  async close(): Promise<void> {
    (await this.#database).close();
  }

  /** Whether a name is the index's, which alone has two parts. */
  static isIndex(key: string): boolean {
    return /^\["[\da-f]{32}","[\da-f]{32}"\]$/.test(key);
  }

  /** The names of the records that differ between two readings, without the index and the marks of which secret each hangs on. */
  static changed(before: Map<string, unknown>, after: Map<string, unknown>): string[] {
    return [...after]
      .filter(([key]) => !Disk.isIndex(key) && !/^\["[\da-f]{32}",.*"\d{1,4}"\]$/.test(key))
      .filter(([key, value]) => JSON.stringify(before.get(key)) !== JSON.stringify(value))
      .map(([key]) => key);
  }
}

/** The same bytes with one bit of one of them flipped. */
export function flipped(value: unknown, at: number, bit = 0): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new Error('not bytes');
  const copy = value.slice();
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

/** Works on the disk as somebody does who holds the device, and has none of its keys. */
export async function onDisk<Value>(options: VaultOptions, work: (disk: Disk) => Promise<Value>): Promise<Value> {
  const disk = new Disk(options);
  try {
    return await work(disk);
  } finally {
    await disk.close();
  }
}

/** Every stored record of the device, by its name. */
export const rowsOf = (options: VaultOptions): Promise<Map<string, unknown>> =>
  onDisk(options, (disk) => disk.records());

/** Takes the database away, as a browser does that found it corrupt, or that clears the storage of a site. */
export const cleared = async ({ indexedDB }: VaultOptions): Promise<void> => {
  if (indexedDB) await settled(indexedDB.deleteDatabase('store-4a7d'));
};
