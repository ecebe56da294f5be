import { randomBytes, toHex } from './bytes.js';
import { findVault, secretsOf } from './found-vault.js';
import type { RowKey, Rows } from './rows.js';
import type { VaultErrorCode } from './vault-error.js';
import { readHeader } from './vault-header.js';
import type { VaultPlace } from './vault-options.js';
import { headerKeys } from './vault-place.js';
import type { WipedVault } from './wipe.js';

/** Moves the header of an erased vault aside. */
export async function setAside(rows: Rows, place: VaultPlace): Promise<'done' | VaultErrorCode> {
  const found = await findVault(rows, place);
  if (found === 'missing') return 'done'; // another tab was quicker
  if (found !== 'erased') return typeof found === 'string' ? found : 'exists';
  const keys = await headerKeys(rows, place.name);
  const stored = await rows.get(keys);
  const prefix = [...asideOf(keys), toHex(randomBytes(8))];
  const moved = await rows.change({
    expect: keys.map((key, copy) => ({ key, value: stored[copy] })),
    put: stored.flatMap((value, copy) => (value === undefined ? [] : { key: [...prefix, String(copy)], value })),
    remove: keys,
  });
  return moved ? 'done' : 'blocked';
}

/** The vaults of a worker that were set aside, for a wipe: what of their secrets can be read is overwritten with them. */
export async function vaultsAside(rows: Rows, place: VaultPlace): Promise<readonly WipedVault[]> {
  const aside = await rows.range(asideOf(await headerKeys(rows, place.name)));
  return Promise.all(
    aside.map(async ({ key, value }) => {
      const header = await readHeader(value);
      const isWhole = typeof header === 'object' && 'id' in header;
      return {
        id: isWhole ? header.id : undefined,
        secrets: isWhole ? await secretsOf(rows, place, header) : undefined,
        keys: [key],
      };
    }),
  );
}

const asideOf = ([[, tag = '']]: readonly [RowKey, RowKey]): RowKey => ['aside', tag];
