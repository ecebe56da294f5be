import { attempt } from '../storage/attempt.js';
import { findVault, shredFilesOf } from '../vault/found-vault.js';
import { fieldsOf } from '../fields.js';
import type { Rows } from '../storage/rows.js';
import { vaultsAside } from '../vault/setting-aside.js';
import type { VaultPlace } from '../vault/vault-options.js';
import { databaseOf } from '../vault/vault-place.js';
import type { WipeReport } from './wipe-report.js';
import { type WipedVault, wipe } from './wipe.js';

/** A wipe that has found its vault beforehand and loaded what it needs, so that it can act at once, also without a network. */
export interface ArmedWipe {
  /** How thoroughly it would erase what it has found, so that no more is promised. */
  readonly erasure: WipeReport['erasure'];
  wipe(): Promise<WipeReport>;
}

const nothing: WipeReport = { erasure: 'nothing', removed: true };

/** Prepares the wipe of a worker's vault, locked or not; what is armed before the vault was made finds it when it wipes. */
export async function armedWipe(place: VaultPlace): Promise<ArmedWipe> {
  const rows = databaseOf(place);
  const seen = rows && (await look(rows, place));
  // A vault of the first format has its secrets made when it is next opened: it is looked at again.
  const found = seen?.secrets ? seen : undefined;
  // Without it the wipe itself may still do so; but no more is promised than is known.
  const isReady = await Promise.resolve(rows && shredFilesOf(place).prepare?.()).then(
    () => true,
    () => false,
  );
  return {
    erasure: seen ? (isReady && seen.secrets?.store.erasure) || 'weak' : 'nothing',
    async wipe() {
      if (!rows) return nothing;
      try {
        const first = found ?? (await look(rows, place));
        if (!first) return nothing;
        const report = await wipe(rows, first);
        // Another tab may have made a vault since this was armed.
        const second = found && report.removed ? await look(rows, place) : undefined;
        return second ? await wipe(rows, second) : report;
      } finally {
        await attempt(async () => {
          for (const aside of await vaultsAside(rows, place)) await wipe(rows, aside);
        });
        rows.close();
      }
    },
  };
}

async function look(rows: Rows, place: VaultPlace): Promise<WipedVault | undefined> {
  const tried = await attempt(() => findVault(rows, place));
  rows.close();
  if (!tried.ok || typeof tried.value === 'string') return undefined;
  const found = tried.value;
  if ('header' in found) return { id: found.header.id, secrets: found.secrets, keys: found.keys };
  const { id } = fieldsOf(found.body);
  // Its shred key lies beside its header and goes with it.
  return { id: typeof id === 'string' ? id : undefined, secrets: undefined, keys: found.keys };
}
