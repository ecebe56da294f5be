import { attempt } from '../storage/attempt.js';
import { calibrated } from '../crypto/calibrated.js';
import { findVault } from '../vault/found-vault.js';
import { isStrongEnough } from '../crypto/passphrase.js';
import type { Result } from '../result.js';
import type { Rows } from '../storage/rows.js';
import { unlocked } from '../vault/unlocked.js';
import type { Vault } from '../vault/vault.js';
import { vaultErrorCode } from '../vault/vault-error-code.js';
import type { Slot } from '../vault/vault-header.js';
import type { VaultOptions } from '../vault/vault-options.js';
import { databaseOf } from '../vault/vault-place.js';
import type { Authenticator } from './authenticator.js';
import { authenticatorSlot } from './authenticator-slot.js';
import { organisationSlot, sealedRequest } from './organisation-slot.js';
import { type OpenedSlots, type Opener, openSlots, foundVault } from './opened-slots.js';
import { isSealingKey } from './jwe.js';
import { passphraseSlot } from './passphrase-slot.js';
import { recoverySlot } from './recovery-slot.js';
import { type SlotChange, changeSlots, freeNumber } from './slot-change.js';
import type { AccessError, VaultAccess, WayIn } from './vault-access.js';
import type { VaultSecret } from './vault-secret.js';
import { wayIn } from './way-in.js';

type Code = AccessError['code'];

/** The ways into a vault, as its header holds them. */
export class StoredAccess implements VaultAccess {
  readonly #place: Omit<VaultOptions, 'passphrase'>;

  constructor(place: Omit<VaultOptions, 'passphrase'>) {
    this.#place = place;
  }

  list(): Promise<Result<readonly WayIn[], AccessError>> {
    return this.#run(async (rows) => {
      const found = await findVault(rows, this.#place);
      if (typeof found === 'string') return found;
      // One of the first format has no other way in.
      if ('body' in found) return { done: [{ kind: 'passphrase', number: 0 }] };
      return { done: await Promise.all(found.header.slots.map(wayIn)) };
    });
  }

  open(secret: VaultSecret): Promise<Result<Vault, AccessError>> {
    return this.#run(async (rows) => {
      const opened = await openSlots(rows, this.#place, this.#opener(secret));
      if (typeof opened === 'string') return opened;
      const { found, slot } = opened;
      const key = slot.kind === 'organisation' ? slot['key'] : undefined;
      const vaultKey = opened.vaultKey.slice();
      if (key !== undefined) {
        // A released code has been seen by others: it opens once, and the organisation gets a new one to release.
        const anew = await organisationSlot(key as JsonWebKey, this.#new(opened));
        await changeSlots(rows, found, { add: anew, remove: [slot] });
      }
      return { done: await unlocked({ found, vaultKey, rows, mode: 'vault' }, this.#place), keepsRows: true };
    });
  }

  changePassphrase(secret: VaultSecret, passphrase: string): Promise<Result<void, AccessError>> {
    return this.#change(secret, async (opened) => {
      if (!isStrongEnough(passphrase)) return 'weakPassphrase';
      const derivation = this.#place.derivation ?? (await calibrated());
      const add = await passphraseSlot({ ...this.#new(opened), passphrase, derivation });
      return { add, remove: slotsOf(opened, 'passphrase', 'device') };
    });
  }

  async addRecoveryCode(secret: VaultSecret): Promise<Result<string, AccessError>> {
    let code = '';
    const changed = await this.#change(secret, async (opened) => {
      const made = await recoverySlot(this.#new(opened));
      ({ code } = made);
      return { add: made.slot, remove: slotsOf(opened, 'recoveryCode') };
    });
    return changed.ok ? { ok: true, value: code } : changed;
  }

  addOrganisation(secret: VaultSecret, publicKey: JsonWebKey): Promise<Result<void, AccessError>> {
    if (!isSealingKey(publicKey)) return Promise.resolve({ ok: false, error: { code: 'unsupported' } });
    return this.#change(secret, async (opened) => ({
      add: await organisationSlot(publicKey, this.#new(opened)),
      remove: slotsOf(opened, 'organisation'),
    }));
  }

  addAuthenticator(secret: VaultSecret, authenticator: Authenticator): Promise<Result<void, AccessError>> {
    return this.#change(secret, async (opened) => {
      const add = await authenticatorSlot(authenticator, this.#new(opened));
      return add ? { add, remove: [] } : 'declined';
    });
  }

  remove(number: number): Promise<Result<void, AccessError>> {
    return this.#run(async (rows) => {
      const found = await foundVault(rows, this.#place);
      if (typeof found === 'string') return found;
      const remove = found.header.slots.filter((slot) => slot.number === number);
      if (found.header.slots.length === remove.length) return 'lastWay';
      return (await changeSlots(rows, found, { remove })) ? { done: undefined } : 'blocked';
    });
  }

  requestForOrganisation(): Promise<Result<string, AccessError>> {
    return this.#run(async (rows) => {
      const found = await foundVault(rows, this.#place);
      if (typeof found === 'string') return found;
      const slot = found.header.slots.find(({ kind }) => kind === 'organisation');
      const request = slot && (await sealedRequest(slot, found));
      return request === undefined ? 'unsupported' : { done: request };
    });
  }

  #change(
    secret: VaultSecret,
    plan: (opened: OpenedSlots) => Promise<SlotChange | Code>,
  ): Promise<Result<void, AccessError>> {
    return this.#run(async (rows) => {
      const opened = await openSlots(rows, this.#place, this.#opener(secret));
      if (typeof opened === 'string') return opened;
      if (freeNumber(opened.found) === undefined) return 'unsupported';
      const change = await plan(opened);
      opened.vaultKey.fill(0);
      if (typeof change === 'string') return change;
      return (await changeSlots(rows, opened.found, change)) ? { done: undefined } : 'blocked';
    });
  }

  #new({ found, vaultKey }: OpenedSlots) {
    return { vault: found.header.id, secrets: found.secrets, vaultKey, number: freeNumber(found) ?? 0 };
  }

  #opener(secret: VaultSecret): Opener {
    return { secret, derivation: this.#place.derivation };
  }

  async #run<Done>(work: (rows: Rows) => Promise<Outcome<Done> | Code>): Promise<Result<Done, AccessError>> {
    const rows = databaseOf(this.#place);
    if (!rows) return { ok: false, error: { code: 'unavailable' } };
    const tried = await attempt(() => work(rows));
    const isOpen = tried.ok && typeof tried.value !== 'string' && tried.value.keepsRows === true;
    if (!isOpen) rows.close();
    if (!tried.ok) return { ok: false, error: { code: vaultErrorCode(tried.error.code) } };
    if (typeof tried.value === 'string') return { ok: false, error: { code: tried.value } };
    return { ok: true, value: tried.value.done };
  }
}

interface Outcome<Done> {
  readonly done: Done;
  /** The open vault goes on with the database. */
  readonly keepsRows?: true;
}

const slotsOf = ({ found }: OpenedSlots, ...kinds: readonly string[]): readonly Slot[] =>
  found.header.slots.filter(({ kind }) => kinds.includes(kind));
