import { type Bytes, randomBytes } from '../bytes.js';
import type { Erasure, SecretStore } from './secret-store.js';

const SIZE = 32;
const COUNT = 1_024;

/** The first secret is the vault's shred key, the next belong to its slots, and all others to drafts and records. */
export const FIRST_FOR_RECORDS = 16;

/**
 * The random numbers of 32 bytes that a vault's keys hang on. They protect nothing by themselves; whoever overwrites one
 * takes everything with it that was sealed under it. They are all made together with the vault, so that only erasing
 * needs a write, and a new draft never waits for one.
 */
export class Secrets {
  readonly #store: SecretStore;
  #bytes: Bytes;

  private constructor(store: SecretStore, bytes: Bytes) {
    this.#store = store;
    this.#bytes = bytes;
  }

  /** Makes the secrets of a new vault; rejects when what was written cannot be read back. */
  static async make(store: SecretStore): Promise<Secrets> {
    const bytes = randomBytes(SIZE * COUNT);
    await store.write(0, bytes);
    const secrets = await Secrets.read(store);
    if (!secrets?.shredKey.every((byte, at) => byte === bytes[at])) throw new DOMException('', 'NotReadableError');
    return secrets;
  }

  /** Reads the secrets; undefined when they are gone. */
  static async read(store: SecretStore): Promise<Secrets | undefined> {
    const bytes = await store.read();
    return bytes?.length === SIZE * COUNT ? new Secrets(store, bytes) : undefined;
  }

  get erasure(): Erasure {
    return this.#store.erasure;
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
    const bytes = await this.#store.read();
    if (bytes?.length === SIZE * COUNT) this.#bytes = bytes;
  }

  /** Loads what overwriting needs, so that it can be done without a network. */
  async prepare(): Promise<void> {
    await this.#store.prepare?.();
  }

  /** Overwrites one secret with a new one: what was sealed under it opens no more, here or from a copy of the disk. */
  async renew(number: number): Promise<void> {
    await this.#store.write(number * SIZE, randomBytes(SIZE));
    await this.refresh();
  }

  /** Overwrites every secret, the shred key with them. */
  async shred(): Promise<void> {
    await this.#store.write(0, randomBytes(SIZE * COUNT));
  }

  /** Removes the place itself, once it has been shredded. */
  remove(): Promise<void> {
    return this.#store.remove();
  }

  #at(number: number): Bytes {
    return this.#bytes.subarray(number * SIZE, (number + 1) * SIZE);
  }
}
