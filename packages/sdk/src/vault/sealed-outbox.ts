import type { Json } from '@amparo/model';
import type { OutboxStore } from '../outbox.js';
import type { Stored } from './stored.js';

/** Records that a store on the device seals, as `vault.records('outbox')` of `@amparo/drafts` gives them. */
export interface SealedRecords {
  all(): Promise<Stored<{ readonly records: readonly { readonly id: string; readonly value: Json }[] }>>;
  get(id: string): Promise<Stored<Json | undefined>>;
  /** One step with every tab, and durable when it resolves. */
  change(id: string, alter: (value: Json | undefined) => Json | undefined): Promise<Stored<unknown>>;
}

/**
 * Makes the outbox that lies sealed on the device; everything it is asked rejects while the vault is locked or the storage fails,
 * as the client expects, and with the code alone.
 */
export function sealedOutbox(records: SealedRecords): OutboxStore {
  return {
    all: async () => valueOf(await records.all()).records.map(({ id, value }) => ({ id, entry: value })),
    get: async (id) => valueOf(await records.get(id)),
    change: async (id, alter) => valueOf(await records.change(id, alter)),
  };
}

function valueOf<Value>(stored: Stored<Value>): Value {
  if (!stored.ok) throw new Error(`The outbox could not be stored: ${stored.error.code}.`);
  return stored.value;
}
