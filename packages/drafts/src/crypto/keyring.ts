import type { Json } from '@amparo/model';
import { type Bytes, toHex, utf8 } from './bytes.js';
import type { RowKey } from '../storage/rows.js';
import { type Binding, type BoxHead, boxHead, seal, unsealBytes } from './sealed-box.js';
import type { Secrets } from '../shred/secrets.js';
import { StorageFailure } from '../storage/storage-failure.js';

/** The keys of one open vault: non-extractable, in memory alone, gone when dropped. */
export class Keyring {
  readonly vault: string;
  /** What the keys hang on besides the vault key; a vault in memory needs none. */
  readonly secrets: Secrets | undefined;
  #base: Promise<CryptoKey> | undefined;
  readonly #keys = new Map<string, Promise<CryptoKey>>();

  /** Takes over `vaultKey` and overwrites the given bytes once they are imported. */
  constructor(vault: string, vaultKey: Bytes, secrets?: Secrets) {
    this.vault = vault;
    this.secrets = secrets;
    this.#base = imported(vaultKey);
  }

  /** Seals encoded bytes with the key of one purpose. */
  seal(purpose: readonly string[], binding: Binding, encoded: Bytes): Promise<Bytes> {
    return this.sealUnder({ purpose, secret: 0 }, binding, encoded);
  }

  /** Seals encoded bytes so that they open no more once the secret of that number is renewed. */
  async sealUnder({ purpose, secret }: Sealing, binding: Binding, encoded: Bytes): Promise<Bytes> {
    const key = await this.#boxKey(purpose, { version: 2, secret });
    if (!key) throw new StorageFailure('damaged');
    return seal(key, { secret, binding }, encoded);
  }

  /** Opens what `seal` sealed; undefined when it is anything else. */
  async unseal(purpose: readonly string[], binding: Binding, sealed: unknown): Promise<Json | undefined> {
    const text = await this.unsealBytes(purpose, binding, sealed);
    return text && (JSON.parse(new TextDecoder().decode(text)) as Json);
  }

  /** Opens padded bytes that `seal` sealed; undefined when it is anything else. */
  async unsealBytes(purpose: readonly string[], binding: Binding, sealed: unknown): Promise<Bytes | undefined> {
    if (!this.#base) throw new StorageFailure('locked');
    const head = boxHead(sealed);
    if (!head) return undefined;
    const opened = await this.#opened(purpose, binding, head);
    if (opened || !this.secrets || head.secret === 0) return opened;
    // Another tab may have renewed the secret before it sealed this.
    const before = toHex(this.secrets.at(head.secret) ?? []);
    await this.secrets.refresh();
    return before === toHex(this.secrets.at(head.secret) ?? []) ? undefined : this.#opened(purpose, binding, head);
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

  async #opened(purpose: readonly string[], binding: Binding, head: BoxHead): Promise<Bytes | undefined> {
    const key = await this.#boxKey(purpose, head);
    return key && unsealBytes(key, head, binding);
  }

  async #boxKey(
    purpose: readonly string[],
    { version, secret }: Pick<BoxHead, 'version' | 'secret'>,
  ): Promise<CryptoKey | undefined> {
    const bytes = this.secrets ? this.secrets.at(secret) : new Uint8Array();
    if (!bytes) return undefined;
    const name = version === 1 ? [1, 'box', ...purpose] : [2, 'box', toHex(bytes), ...purpose];
    return this.#derived(name, { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']);
  }

  async #tag(name: readonly (string | number)[]): Promise<string> {
    const key = await this.#derived([1, 'tag'], { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']);
    const hash = await crypto.subtle.sign('HMAC', key, utf8(JSON.stringify(name)));
    return toHex(new Uint8Array(hash, 0, 16));
  }

  async #derived(
    purpose: Binding,
    algorithm: AesKeyGenParams | (HmacKeyGenParams & { length: number }),
    usages: KeyUsage[],
  ): Promise<CryptoKey> {
    if (!this.#base) throw new StorageFailure('locked');
    const name = JSON.stringify(['amparo', ...purpose]);
    const known = this.#keys.get(name);
    if (known) return known;
    const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: utf8(this.vault), info: utf8(name) };
    const base = this.#base;
    const key = base.then((secret) => crypto.subtle.deriveKey(hkdf, secret, algorithm, false, usages));
    this.#keys.set(name, key);
    return key;
  }
}

/** What the key of a box hangs on. */
export interface Sealing {
  readonly purpose: readonly string[];
  /** 0 is the vault's shred key. */
  readonly secret: number;
}

async function imported(vaultKey: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', vaultKey, 'HKDF', false, ['deriveKey']);
  vaultKey.fill(0);
  return base;
}
