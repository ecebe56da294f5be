import {
  createVault,
  memoryVault,
  openVault,
  vaultExists,
  type Result,
  type Vault,
  type VaultError,
} from '@amparo/drafts';
import type { Client, ParcelStatus, Transport } from '@amparo/sdk';
import { LazyClient } from './lazy-client.js';
import { sealedOutbox } from './sealed-outbox.js';

/**
 * What one worker has open on this page: the vault with the drafts and the outbox. The forms and the list of drafts of
 * one worker share it, so that the passphrase is asked once.
 */
export class Device {
  /** The worker that the vault belongs to. */
  readonly worker: string;
  /** Ids of the drafts that are being filled in on this page. */
  readonly onScreen = new Set<string>();
  #vault: Vault | undefined;
  readonly #clients = new Map<Transport, Client>();
  readonly #listeners = new Set<() => void>();
  readonly #clientListeners = new Set<() => void>();

  constructor(worker: string) {
    this.worker = worker;
  }

  /** The open vault; undefined while it is locked. */
  get vault(): Vault | undefined {
    return this.#vault;
  }

  /** Whether there is a vault of this worker to be opened. */
  hasVault(): Promise<boolean> {
    return vaultExists({ name: this.worker });
  }

  /** Opens the worker's vault with the passphrase. */
  async open(passphrase: string): Promise<Result<Vault, VaultError>> {
    return this.#hold(await openVault({ name: this.worker, passphrase }));
  }

  /** Makes a vault under a new passphrase. */
  async create(passphrase: string): Promise<Result<Vault, VaultError>> {
    return this.#hold(await createVault({ name: this.worker, passphrase }));
  }

  /** Goes on without storing anything. */
  openInMemory(): Vault {
    const vault = memoryVault();
    this.#hold({ ok: true, value: vault });
    return vault;
  }

  /** Forgets the keys; everything that shows answers goes away with it. */
  async lock(): Promise<void> {
    for (const client of this.#clients.values()) client.stop();
    this.#clients.clear();
    await this.#vault?.lock();
  }

  /** The client that delivers what is in this vault's outbox; undefined while it is locked. */
  clientOf(transport: Transport): Client | undefined {
    if (!this.#vault) return undefined;
    const before = this.#clients.get(transport);
    if (before) return before;
    const client = new LazyClient({ transport, outbox: sealedOutbox(this.#vault.records('outbox')) });
    this.#clients.set(transport, client);
    client.subscribe((parcels) => void this.#removeDelivered(parcels));
    client.start();
    for (const listener of this.#clientListeners) listener();
    return client;
  }

  /** The client that is at work, if any; the list of drafts shows what it delivers. */
  get client(): Client | undefined {
    return this.#clients.values().next().value;
  }

  /** Tells when the vault was opened or locked, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells when a client begins to deliver, until the returned function is called: only then is it known what waits. */
  onClient(listener: () => void): () => void {
    this.#clientListeners.add(listener);
    return () => this.#clientListeners.delete(listener);
  }

  /** Tells everything on the page that drafts or deliveries may have changed. */
  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** A draft goes when its receipt has come, and not before. */
  async #removeDelivered(parcels: readonly ParcelStatus[]): Promise<void> {
    const delivered = new Set(parcels.filter(({ state }) => state === 'delivered').map(({ id }) => id));
    if (delivered.size === 0) return; // the list opens every draft, and parcels move often
    const drafts = this.#vault?.drafts;
    const found = await drafts?.list();
    if (!drafts || !found?.ok) return;
    const gone = found.value.drafts.filter(({ id }) => delivered.has(id));
    for (const { id } of gone) await drafts.remove(id);
    if (gone.length > 0) this.changed();
  }

  #hold(opened: Result<Vault, VaultError>): Result<Vault, VaultError> {
    if (!opened.ok) return opened;
    this.#vault = opened.value;
    opened.value.onLock(() => {
      this.#vault = undefined;
      this.changed();
    });
    this.changed();
    return opened;
  }
}

const devices = new Map<string, Device>();

/** The device of a worker on this page: one for each name. */
export function deviceOf(worker: string): Device {
  const device = devices.get(worker) ?? new Device(worker);
  devices.set(worker, device);
  return device;
}
