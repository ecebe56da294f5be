import type { FoundVault } from './found-vault.js';
import type { RowKey, Rows } from './rows.js';
import { Secrets } from './shred/secrets.js';
import { StorageFailure } from './storage-failure.js';
import { shredCheck, storedHeader } from './vault-header.js';
import { headerKeys } from './vault-place.js';

/**
 * Puts the header of an open vault back into a database that the browser has begun anew. A vault that was wiped has lost its
 * secrets too, and stays away: then it fails as `missing`, and so where another vault of that name stands there by now.
 */
export async function restoredHeader(
  rows: Rows,
  { header, secrets }: Pick<FoundVault, 'header' | 'secrets'>,
  name: string,
): Promise<readonly RowKey[]> {
  const left = await Secrets.read(secrets.store);
  if (!left || (await shredCheck(left.shredKey)) !== header.secrets.check) throw new StorageFailure('missing');
  // A new database has a salt of its own, by which names are hashed.
  const keys = await headerKeys(rows, name);
  const value = await storedHeader(header);
  const written = await rows.change({
    present: [],
    expect: keys.map((key) => ({ key, value: undefined })),
    put: keys.map((key) => ({ key, value })),
  });
  if (!written) throw new StorageFailure('missing');
  return keys;
}
