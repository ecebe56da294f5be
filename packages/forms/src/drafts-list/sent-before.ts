import type { StorageErrorCode, Vault } from '@amparo/drafts';
import type { Sent } from '../filling/sent.js';

/**
 * What became of a draft that was sent and has no receipt yet; undefined where nothing of it is in the outbox. It goes with
 * its receipt, so nobody may type in it. The storage's reason where nobody can tell: one that is damaged is there.
 */
export async function sentBefore(id: string, vault: Vault): Promise<Sent | StorageErrorCode | undefined> {
  const parcel = await vault.records('outbox').get(id);
  if (parcel.ok && parcel.value === undefined) return undefined;
  if (!parcel.ok && parcel.error.code !== 'damaged') return parcel.error.code;
  const opened = await vault.drafts.open(id);
  return { kind: 'queued', code: opened.ok ? opened.value.summary.caseCode : '', id };
}

/**
 * Deletes a draft of which nothing waits in the outbox, and tells whether it is gone: what waits there has its photos beside its
 * draft. Where nobody can tell, it stays.
 */
export const removeUnsent = async (id: string, vault: Vault): Promise<boolean> =>
  (await sentBefore(id, vault)) === undefined && (await vault.drafts.remove(id)).ok;
