import type { Json } from '@amparo/model';
import { type Bytes, toHex, utf8 } from './bytes.js';
import type { RowKey } from './rows.js';
import { type Binding, seal, unseal, unsealBytes } from './sealed-box.js';
import { StorageFailure } from './storage-failure.js';

/** The keys of one open vault: non-extractable, in memory alone, gone when dropped. */
export class Keyring {
  readonly vault: string;
  #base: Promise<CryptoKey> | undefined;
  readonly #keys = new Map<string, Promise<CryptoKey>>();

  /** Takes over `vaultKey` and overwrites the given bytes once they are imported. */
  constructor(vault: string, vaultKey: Bytes) {
    this.vault = vault;
    this.#base = imported(vaultKey);
  }

  /** Seals encoded bytes with the key of one purpose. */
  async seal(purpose: readonly string[], binding: Binding, encoded: Bytes): Promise<Bytes> {
    return seal(await this.#boxKey(purpose), binding, encoded);
  }

  /** Opens what `seal` sealed; undefined when it is anything else. */
  async unseal(purpose: readonly string[], binding: Binding, sealed: unknown): Promise<Json | undefined> {
    return unseal(await this.#boxKey(purpose), binding, sealed);
  }

  /** Opens padded bytes that `seal` sealed; undefined when it is anything else. */
  async unsealBytes(purpose: readonly string[], binding: Binding, sealed: unknown): Promise<Bytes | undefined> {
    return unsealBytes(await this.#boxKey(purpose), binding, sealed);
  }

  /** The key that a row has on disk: the vault, and keyed hashes of names, which without the key are as good as random. */
  async rowKey(...names: readonly (readonly (string | number)[])[]): Promise<RowKey> {
    return [this.vault, ...(await Promise.all(names.map((name) => this.#tag(name))))];
  }

  /** Lets go of every key; whatever is asked afterwards fails as locked. */
  drop(): void {
    this.#base = undefined;
    this.#keys.clear();
  }

  #boxKey(purpose: readonly string[]): Promise<CryptoKey> {
    return this.#derived(['box', ...purpose], { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']);
  }

  async #tag(name: readonly (string | number)[]): Promise<string> {
    const key = await this.#derived(['tag'], { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']);
    const hash = await crypto.subtle.sign('HMAC', key, utf8(JSON.stringify(name)));
    return toHex(new Uint8Array(hash, 0, 16));
  }

  async #derived(
    purpose: readonly string[],
    algorithm: AesKeyGenParams | (HmacKeyGenParams & { length: number }),
    usages: KeyUsage[],
  ): Promise<CryptoKey> {
    if (!this.#base) throw new StorageFailure('locked');
    const name = JSON.stringify(['amparo', 1, ...purpose]);
    const known = this.#keys.get(name);
    if (known) return known;
    const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: utf8(this.vault), info: utf8(name) };
    const base = this.#base;
    const key = base.then((secret) => crypto.subtle.deriveKey(hkdf, secret, algorithm, false, usages));
    this.#keys.set(name, key);
    return key;
  }
}

async function imported(vaultKey: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', vaultKey, 'HKDF', false, ['deriveKey']);
  vaultKey.fill(0);
  return base;
}
