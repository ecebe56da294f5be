import { attempt } from '../storage/attempt.js';
import { randomBytes, toHex } from '../crypto/bytes.js';
import { findVault, secretsOf } from './found-vault.js';
import type { Result } from '../result.js';
import type { RowKey, Rows } from '../storage/rows.js';
import type { VaultError, VaultErrorCode } from './vault-error.js';
import { vaultErrorCode } from './vault-error-code.js';
import { readHeader } from './vault-header.js';
import type { VaultPlace } from './vault-options.js';
import { databaseOf, headerKeys } from './vault-place.js';
import type { WipedVault } from '../wipe/wipe.js';

/** Moves the header of an erased vault aside; the outcome is `exists` where it is not erased after all. */
export async function setAside(place: VaultPlace): Promise<Result<void, VaultError>> {
  const rows = databaseOf(place);
  if (!rows) return { ok: false, error: { code: 'unavailable' } };
  const tried = await attempt(() => moved(rows, place));
  rows.close();
  if (!tried.ok) return { ok: false, error: { code: vaultErrorCode(tried.error.code) } };
  return tried.value === 'done' ? { ok: true, value: undefined } : { ok: false, error: { code: tried.value } };
}

async function moved(rows: Rows, place: VaultPlace): Promise<'done' | VaultErrorCode> {
  const found = await findVault(rows, place);
  if (found === 'missing') return 'done'; // another tab was quicker
  if (found !== 'erased') return typeof found === 'string' ? found : 'exists';
  const keys = await headerKeys(rows, place.name);
  const stored = await rows.get(keys);
  const prefix = [...asideOf(keys), toHex(randomBytes(8))];
  const isMoved = await rows.change({
    expect: keys.map((key, copy) => ({ key, value: stored[copy] })),
    put: stored.flatMap((value, copy) => (value === undefined ? [] : { key: [...prefix, String(copy)], value })),
    remove: keys,
  });
  return isMoved ? 'done' : 'blocked';
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
        secrets: isWhole ? await secretsOf(rows, place, header).catch(() => undefined) : undefined,
        keys: [key],
      };
    }),
  );
}

const asideOf = ([[, tag = '']]: readonly [RowKey, RowKey]): RowKey => ['aside', tag];
