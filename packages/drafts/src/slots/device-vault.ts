import { randomBytes, toHex } from '../bytes.js';
import { findVault, slotPlaceOf } from '../found-vault.js';
import { makeSecrets } from '../made-secrets.js';
import { slotBase } from '../passphrase.js';
import type { Rows } from '../rows.js';
import { unlocked } from '../unlocked.js';
import type { Vault } from '../vault.js';
import type { VaultErrorCode } from '../vault-error.js';
import { shredCheck, storedHeader } from '../vault-header.js';
import type { VaultOptions } from '../vault-options.js';
import { headerKeys } from '../vault-place.js';
import { wrap } from '../vault-slot.js';
import { openDeviceSlot } from './device-slot.js';

type Options = Omit<VaultOptions, 'passphrase'>;

/** Opens the vault whose key stands in its header, or makes it. */
export async function deviceVault(rows: Rows, options: Options): Promise<Vault | VaultErrorCode> {
  const found = await findVault(rows, options);
  if (found === 'missing') return make(rows, options);
  if (typeof found === 'string') return found;
  const slot = 'header' in found ? found.header.slots.find(({ kind }) => kind === 'device') : undefined;
  if (!slot || !('header' in found)) return 'exists';
  const vaultKey = await openDeviceSlot(slot, slotPlaceOf(found));
  return vaultKey ? unlocked({ found, vaultKey, rows, mode: 'device' }, options) : 'damaged';
}

async function make(rows: Rows, options: Options): Promise<Vault | VaultErrorCode> {
  const keys = await headerKeys(rows, options.name);
  const id = toHex(randomBytes(16));
  const vaultKey = randomBytes(32);
  const key = randomBytes(32);
  const { place, secrets } = await makeSecrets(rows, options, id);
  const base = await slotBase(key.slice());
  const slot = await wrap({ kind: 'device', number: 1, key: toHex(key) }, { vault: id, secrets, base, vaultKey });
  const header = { id, secrets: { ...place, check: await shredCheck(secrets.shredKey) }, slots: [slot] };
  const value = await storedHeader(header);
  const written = await rows.change({
    expect: keys.map((each) => ({ key: each, value: undefined })),
    put: keys.map((each) => ({ key: each, value })),
  });
  if (written) return unlocked({ found: { header, secrets, keys }, vaultKey, rows, mode: 'device' }, options);
  await secrets.store.remove().catch(() => undefined); // another tab was quicker
  return deviceVault(rows, options);
}
