import type { Vault } from '@amparo/drafts';
import type { Client, Transport } from '@amparo/sdk';
import { LazyClient } from './lazy-client.js';
import { sealedOutbox } from './sealed-outbox.js';
import { vaultSource } from './vault-source.js';

/** What delivers from the outbox of an open vault: one client for each way to send. */
export class DeviceClients {
  readonly #clients = new Map<Transport, Client>();
  readonly #listeners = new Set<() => void>();
  readonly #received: (id: string) => Promise<void>;

  constructor(received: (id: string) => Promise<void>) {
    this.#received = received;
  }

  /** The client that sends by a transport; it begins with what is in the outbox. */
  of(transport: Transport, vault: Vault): Client {
    const before = this.#clients.get(transport);
    if (before) return before;
    const client = new LazyClient({
      transport,
      outbox: sealedOutbox(vault.records('outbox')),
      attachments: vaultSource(vault),
      received: this.#received,
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
