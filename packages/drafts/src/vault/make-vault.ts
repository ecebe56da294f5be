import { type Bytes, randomBytes, toHex } from '../crypto/bytes.js';
import { makeSecrets } from './made-secrets.js';
import type { Rows } from '../storage/rows.js';
import type { StorageMode } from './storage-mode.js';
import { unlocked } from './unlocked.js';
import type { Vault } from './vault.js';
import { type Slot, shredCheck, storedHeader } from './vault-header.js';
import type { VaultOptions } from './vault-options.js';
import { headerKeys } from './vault-place.js';
import type { SlotPlace } from './vault-slot.js';

interface Making {
  readonly mode: StorageMode;
  /** Makes the first way into it. */
  readonly slotOf: (made: SlotPlace & { readonly vaultKey: Bytes }) => Promise<Slot>;
}

/** Writes a new vault and opens it; undefined where another tab has made one meanwhile, which stays as it is. */
export async function makeVault(
  rows: Rows,
  options: Omit<VaultOptions, 'passphrase'>,
  { mode, slotOf }: Making,
): Promise<Vault | undefined> {
  const keys = await headerKeys(rows, options.name);
  const id = toHex(randomBytes(16));
  const vaultKey = randomBytes(32);
  const { place, secrets } = await makeSecrets(rows, options, id);
  const slot = await slotOf({ vault: id, vaultKey, secrets });
  const header = { id, secrets: { ...place, check: await shredCheck(secrets.shredKey) }, slots: [slot] };
  const value = await storedHeader(header);
  const written = await rows.change({
    expect: keys.map((key) => ({ key, value: undefined })),
    put: keys.map((key) => ({ key, value })),
  });
  if (written) return unlocked({ found: { header, secrets, keys }, vaultKey, rows, mode }, options);
  await secrets.store.remove().catch(() => undefined); // those of the other tab's vault stay
  return undefined;
}
