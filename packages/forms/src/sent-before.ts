import type { Vault } from '@amparo/drafts';
import type { Sent } from './sent.js';

/**
 * What became of a draft that was sent and has no receipt yet; undefined where nothing of it is in the outbox. It goes with
 * its receipt, so nobody may type in it.
 */
export async function sentBefore(id: string, vault: Vault): Promise<Sent | undefined> {
  const parcel = await vault.records('outbox').get(id);
  if (parcel.ok && parcel.value === undefined) return undefined;
  const opened = await vault.drafts.open(id);
  return { kind: 'queued', code: opened.ok ? opened.value.summary.caseCode : '', id };
}
