import type { FoundVault } from '../vault/found-vault.js';
import type { Row, RowKey, Rows } from './rows.js';
import { Secrets } from '../shred/secrets.js';
import { writtenHeaders } from '../slots/slot-change.js';
import { StorageFailure } from './storage-failure.js';
import { type UnreadHeader, type VaultHeader, readHeader, shredCheck, storedHeader } from '../vault/vault-header.js';
import { headerKeys } from '../vault/vault-place.js';

/** Another write of this page, or another tab, may put the header back between looking and writing: then it is looked at again. */
const TRIES = 3;

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
  // Where they cannot be read now it is put back all the same: of a vault that was wiped nothing opens, with its header or without.
  const left = await Secrets.read(secrets.store).catch(() => secrets);
  if (!left || (await shredCheck(left.shredKey)) !== header.secrets.check) throw new StorageFailure('missing');
  const value = writtenHeaders.get(header.id) ?? (await storedHeader(header));
  for (let tries = 0; tries < TRIES; tries += 1) {
    // A new database has a salt of its own, by which names are hashed.
    const keys = await headerKeys(rows, name);
    const there = await rows.get(keys);
    const isBack = (await Promise.all(there.map(readHeader))).some((copy) => isOf(header.id, copy));
    const lost = await lostRows(rows, header.id);
    const isWritten = await rows.change({
      present: [],
      expect: [...keys.map((key, at) => ({ key, value: isBack ? there[at] : undefined })), ...lost.map(absent)],
      put: isBack ? lost : [...keys.map((key) => ({ key, value })), ...lost],
    });
    if (isWritten) return keys;
  }
  throw new StorageFailure('missing');
}

const isOf = (vault: string, copy: VaultHeader | UnreadHeader): boolean =>
  typeof copy === 'object' && 'id' in copy && copy.id === vault;

const absent = ({ key }: Row): Row => ({ key, value: undefined });

async function lostRows(rows: Rows, vault: string): Promise<readonly Row[]> {
  const remembered = (rows.guard?.remembered?.() ?? []).filter(({ key: [owner] }) => owner === vault);
  const stored = await rows.get(remembered.map(({ key }) => key));
  return remembered.filter((_, at) => stored[at] === undefined);
}
