import type { Bytes } from '../crypto/bytes.js';
import type { Derivation } from '../crypto/derivation.js';
import { type FoundVault, findVault, slotPlaceOf } from '../vault/found-vault.js';
import { openFirstVault } from '../migration/open-first-vault.js';
import type { Rows } from '../storage/rows.js';
import type { Slot } from '../vault/vault-header.js';
import type { VaultPlace } from '../vault/vault-options.js';
import type { VaultErrorCode } from '../vault/vault-error.js';
import { openAuthenticatorSlot } from './authenticator-slot.js';
import { readCode } from './code.js';
import { openPassphraseSlot } from './passphrase-slot.js';
import { openDeviceSlot } from './device-slot.js';
import { openCodeSlot } from './recovery-slot.js';
import type { AccessError } from './vault-access.js';
import type { VaultSecret } from './vault-secret.js';

/** A vault whose key a slot has given. */
export interface OpenedSlots {
  readonly found: FoundVault;
  readonly vaultKey: Bytes;
  readonly slot: Slot;
}

/** What a vault is opened with. */
export interface Opener {
  readonly secret: VaultSecret;
  readonly derivation: Derivation | undefined;
}

/** Finds a vault of the present format; one of the first format has to be opened with its passphrase first. */
export async function foundVault(rows: Rows, place: VaultPlace): Promise<FoundVault | VaultErrorCode | 'unsupported'> {
  const found = await findVault(rows, place);
  return typeof found !== 'string' && 'body' in found ? 'unsupported' : found;
}

/** Tries a secret on each slot that takes its kind. */
export async function openSlots(
  rows: Rows,
  place: VaultPlace,
  { secret, derivation }: Opener,
): Promise<OpenedSlots | AccessError['code']> {
  const found = await findVault(rows, place);
  if (typeof found === 'string') return found;
  if ('body' in found) {
    if (secret.kind !== 'passphrase') return 'wrongPassphrase';
    const { passphrase } = secret;
    const migrated = await openFirstVault(rows, found, { ...place, passphrase, ...(derivation && { derivation }) });
    if (typeof migrated === 'string') return migrated;
    const [slot] = migrated.found.header.slots;
    return slot ? { ...migrated, slot } : 'damaged';
  }
  const open = await openerOf(secret, found, derivation);
  if (typeof open === 'string') return open;
  const slots = found.header.slots.filter(({ kind }) => kindsOf(secret).includes(kind));
  let code: AccessError['code'] = 'wrongPassphrase';
  for (const slot of slots) {
    const opened = await open(slot);
    if (typeof opened === 'string') code = opened;
    else if (opened) return { found, vaultKey: opened, slot };
  }
  return code;
}

type Open = (slot: Slot) => Promise<Bytes | 'damaged' | 'declined' | undefined>;

async function openerOf(
  secret: VaultSecret,
  found: FoundVault,
  derivation: Derivation | undefined,
): Promise<Open | 'mistyped'> {
  const place = slotPlaceOf(found);
  switch (secret.kind) {
    case 'passphrase': {
      const { passphrase } = secret;
      return (slot) => openPassphraseSlot(slot, { passphrase, derivation }, place);
    }
    case 'code': {
      const key = await readCode(secret.code);
      return key ? (slot) => openCodeSlot(slot, key, place) : 'mistyped';
    }
    case 'authenticator':
      return (slot) => openAuthenticatorSlot(slot, secret.authenticator, place);
    case 'device':
      return (slot) => openDeviceSlot(slot, place);
  }
}

function kindsOf(secret: VaultSecret): readonly string[] {
  switch (secret.kind) {
    case 'passphrase':
      return ['passphrase'];
    case 'code':
      return ['recoveryCode', 'organisation'];
    case 'authenticator':
      return ['authenticator'];
    case 'device':
      return ['device'];
  }
}
