import { randomBytes, toHex } from '../crypto/bytes.js';
import { findVault, slotPlaceOf } from '../vault/found-vault.js';
import { makeVault } from '../vault/make-vault.js';
import { slotBase } from '../crypto/passphrase.js';
import type { Rows } from '../storage/rows.js';
import { unlocked } from '../vault/unlocked.js';
import type { Vault } from '../vault/vault.js';
import type { VaultErrorCode } from '../vault/vault-error.js';
import type { VaultOptions } from '../vault/vault-options.js';
import { wrap } from '../vault/vault-slot.js';
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
  const made = await makeVault(rows, options, {
    mode: 'device',
    async slotOf(place) {
      const key = randomBytes(32);
      const base = await slotBase(key.slice());
      return wrap({ kind: 'device', number: 1, key: toHex(key) }, { ...place, base });
    },
  });
  return made ?? deviceVault(rows, options);
}
