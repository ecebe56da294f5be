import type { Vault } from '@amparo/drafts';
import type { Client, Transport } from '@amparo/sdk';
import { sealedOutbox, vaultSource } from '@amparo/sdk/vault';
import { LazyClient } from './lazy-client.js';
import type { TellingOptions } from './telling-client.js';
import { zoneOf } from '../host/zone-of.js';

/** Whose outbox it is, in which zone its cases are, and what goes with a receipt. */
type Owner = Required<Pick<TellingOptions, 'worker' | 'received' | 'zone'>>;

/** What delivers from the outbox of an open vault: one client for each way to send. */
export class DeviceClients {
  readonly #clients = new Map<Transport, Client>();
  readonly #listeners = new Set<() => void>();
  readonly #owner: Owner;

  constructor(device: { readonly worker: string; readonly timeZone: string }, received: Owner['received']) {
    this.#owner = { worker: device.worker, received, zone: () => zoneOf(device.timeZone) };
  }

  /** The client that sends by a transport; it begins with what is in the outbox. */
  of(transport: Transport, vault: Vault): Client {
    const before = this.#clients.get(transport);
    if (before) return before;
    const client = new LazyClient({
      transport,
      outbox: sealedOutbox(vault.records('outbox')),
      attachments: vaultSource(vault),
      vault,
      ...this.#owner,
    });
    this.#clients.set(transport, client);
    client.start();
    for (const listener of this.#listeners) listener();
    return client;
  }

  /** The client that is at work, if any. */
  get first(): Client | undefined {
    return this.#clients.values().next().value;
  }

  /** Tells when a client begins to deliver, until the returned function is called. */
  onBegun(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends when the vault is locked. */
  stop(): void {
    for (const client of this.#clients.values()) client.stop();
    this.#clients.clear();
  }
}
