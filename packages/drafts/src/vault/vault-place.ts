import { toHex, utf8 } from '../crypto/bytes.js';
import { Database, deviceSalt } from '../storage/database.js';
import type { RowKey, Rows } from '../storage/rows.js';
import { StorageFailure } from '../storage/storage-failure.js';
import type { VaultPlace } from './vault-options.js';

// A device's salt keeps one list of hashed names from serving for all devices. Whoever holds the device can still try a
// name he suspects; the rounds make that slow, and no more than slow.
const rounds = 100_000;

/** Opens the database of a place; undefined where the browser offers none, or no cryptography. */
export function databaseOf({
  indexedDB: given,
  database = 'store-4a7d',
  patience = 3_000,
}: VaultPlace): Rows | undefined {
  const factory = given ?? (globalThis as { readonly indexedDB?: IDBFactory }).indexedDB;
  // WebCrypto is there in secure contexts only: https, or this very machine.
  const cryptography = (crypto as { readonly subtle?: SubtleCrypto }).subtle;
  return factory && cryptography && new Database({ factory, name: database, patience });
}

/** Where the two copies of a worker's header stand: one lost record must not cost the whole vault. */
export async function headerKeys(rows: Rows, name: string): Promise<readonly [RowKey, RowKey]> {
  const [salt] = await rows.get([deviceSalt]);
  if (!(salt instanceof Uint8Array)) throw new StorageFailure('damaged');
  const secret = await crypto.subtle.importKey('raw', utf8(name.normalize('NFKC').trim()), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations: rounds };
  const tag = toHex(new Uint8Array(await crypto.subtle.deriveBits(algorithm, secret, 128)));
  return [
    ['header', tag, '0'],
    ['header', tag, '1'],
  ];
}
