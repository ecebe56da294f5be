import { type Bytes, randomBytes } from '../crypto/bytes.js';
import type { SecretStore } from './secret-store.js';

const SIZE = 32;
const COUNT = 1_024;

/** How much a vault has of them. */
export const SECRETS_BYTES: number = SIZE * COUNT;

/** The first secret is the vault's shred key, the next belong to its slots, these two to the index, and all others to drafts and records. */
export const FIRST_FOR_INDEX = 14;
export const FIRST_FOR_RECORDS = 16;

/**
 * The random numbers of 32 bytes that a vault's keys hang on. They protect nothing by themselves; whoever overwrites one
 * takes everything with it that was sealed under it. They are all made together with the vault, so that only erasing
 * needs a write, and a new draft never waits for one.
 */
export class Secrets {
  readonly store: SecretStore;
  #bytes: Bytes;

  private constructor(store: SecretStore, bytes: Bytes) {
    this.store = store;
    this.#bytes = bytes;
  }

  /** Reads the secrets; undefined when they are gone. Rejects where they cannot be read now. */
  static async read(store: SecretStore): Promise<Secrets | undefined> {
    const bytes = await store.read();
    return bytes?.length === SECRETS_BYTES ? new Secrets(store, bytes) : undefined;
  }

  get count(): number {
    return COUNT;
  }

  get shredKey(): Bytes {
    return this.#at(0);
  }

  /** The secret of a number as it was last read; undefined for a number that does not exist. */
  at(number: number): Bytes | undefined {
    return number < COUNT ? this.#at(number) : undefined;
  }

  /** Reads anew what other tabs may have overwritten. */
  async refresh(): Promise<void> {
    const bytes = await this.store.read().catch(() => undefined);
    if (bytes?.length === SECRETS_BYTES) this.#bytes = bytes;
  }

  /** Overwrites one secret with a new one: what was sealed under it opens no more, here or from a copy of the disk. */
  async renew(number: number, secret: Bytes = randomBytes(SIZE)): Promise<void> {
    await this.store.write(number * SIZE, secret);
    await this.refresh();
  }

  #at(number: number): Bytes {
    return this.#bytes.subarray(number * SIZE, (number + 1) * SIZE);
  }
}
