import type { FoundVault } from './found-vault.js';
import type { Row, RowKey, Rows } from './rows.js';
import { Secrets } from './shred/secrets.js';
import { writtenHeaders } from './slots/slot-change.js';
import { StorageFailure } from './storage-failure.js';
import { type UnreadHeader, type VaultHeader, readHeader, shredCheck, storedHeader } from './vault-header.js';
import { headerKeys } from './vault-place.js';

/**
 * Puts the header of an open vault back into a database that the browser has begun anew, and what is remembered of the
 * vault's rows where another tab has not put it back already. A vault that was wiped has lost its secrets too, and stays away:
 * then it fails as `missing`, and so where another vault of that name stands there by now.
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
  const value = writtenHeaders.get(header.id) ?? (await storedHeader(header));
  const there = await rows.get(keys);
  const isBack = (await Promise.all(there.map(readHeader))).some((copy) => isOf(header.id, copy));
  const lost = await lostRows(rows, header.id);
  const isWritten = await rows.change({
    present: [],
    expect: [...keys.map((key, at) => ({ key, value: isBack ? there[at] : undefined })), ...lost.map(absent)],
    put: isBack ? lost : [...keys.map((key) => ({ key, value })), ...lost],
  });
  if (!isWritten) throw new StorageFailure('missing');
  return keys;
}

const isOf = (vault: string, copy: VaultHeader | UnreadHeader): boolean =>
  typeof copy === 'object' && 'id' in copy && copy.id === vault;

const absent = ({ key }: Row): Row => ({ key, value: undefined });

async function lostRows(rows: Rows, vault: string): Promise<readonly Row[]> {
  const remembered = (rows.guard?.remembered?.() ?? []).filter(({ key: [owner] }) => owner === vault);
  const stored = await rows.get(remembered.map(({ key }) => key));
  return remembered.filter((_, at) => stored[at] === undefined);
}
