import { attempt } from '../storage/attempt.js';
import { utf8 } from '../crypto/bytes.js';
import type { RowKey } from '../storage/rows.js';
import type { VaultPlace } from '../vault/vault-options.js';
import { databaseOf } from '../vault/vault-place.js';

/** A place outside the database that remembers one short text: by default the browser's cache of this site. */
export interface Witness {
  read(): Promise<string | undefined>;
  write(text: string): Promise<void>;
}

const KEY: RowKey = ['device', 'witness'];

/**
 * Notices that the browser, or somebody, has cleared the database: a count stands in two stores, and one that knows more
 * than the other has seen what is gone. Call it once a visit, before the vault is opened or made. What clears both at
 * once, as clearing the whole site does, leaves nobody to notice; a host can give a witness of its own, on a server.
 */
export async function storageWasEvicted(place: VaultPlace, witness: Witness = cacheWitness()): Promise<boolean> {
  const rows = databaseOf(place);
  if (!rows) return false;
  const looked = await attempt(async () => {
    const [stored] = await rows.get([KEY]);
    const inDatabase = stored instanceof Uint8Array ? Number(new TextDecoder().decode(stored)) : 0;
    const elsewhere = Number((await witness.read().catch(() => undefined)) ?? 0) || 0;
    const next = String(Math.max(inDatabase, elsewhere) + 1);
    await rows.change({ put: [{ key: KEY, value: utf8(next) }] });
    await witness.write(next).catch(() => undefined);
    return inDatabase === 0 && elsewhere > 0;
  });
  rows.close();
  return looked.ok && looked.value;
}

// The address is asked of nobody: it only names the entry.
function cacheWitness(): Witness {
  const address = 'https://store-4a7d.invalid/';
  return {
    async read() {
      const found = await (await caches.open('store-4a7d')).match(address);
      return found?.text();
    },
    async write(text) {
      await (await caches.open('store-4a7d')).put(address, new Response(text));
    },
  };
}
