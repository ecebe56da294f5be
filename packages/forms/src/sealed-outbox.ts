import type { SealedRecords } from '@amparo/drafts';
import type { OutboxStore } from '@amparo/sdk';

/** The outbox of the client on the sealed records of the vault; a failure of the storage rejects, as the client expects. */
export function sealedOutbox(records: SealedRecords): OutboxStore {
  return {
    all: async () => stored(await records.all()).records.map(({ id, value }) => ({ id, entry: value })),
    get: async (id) => stored(await records.get(id)),
    change: async (id, alter) => stored(await records.change(id, alter)),
  };
}

type Stored<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: { readonly code: string } };

function stored<Value>(result: Stored<Value>): Value {
  if (!result.ok) throw new Error(`The outbox could not be stored: ${result.error.code}.`);
  return result.value;
}
