import type { Storage } from '../host/case-host.js';
import type { CaseWork } from './case-work.js';
import { openAtOnce } from './open-at-once.js';

/**
 * Stores what is filled in from now on, where the host has said so only after the form began without: a framework may set it late.
 * Where somebody has answered something, or something waits to be sent, it goes on in memory, as the page says: it would be lost.
 */
export async function storeFromNow({ device, filling }: CaseWork, storage: Storage): Promise<void> {
  const { vault } = device;
  if (vault?.mode !== 'memory' || !filling) return;
  const [drafts, waiting] = await Promise.all([vault.drafts.list(), vault.records('outbox').all()]);
  const isBegunOnly =
    drafts.ok &&
    waiting.ok &&
    waiting.value.records.length === 0 &&
    drafts.value.drafts.every(({ id }) => filling.ids.has(id));
  if (!isBegunOnly || filling.session.canUndo || device.vault !== vault) return;
  vault.drop();
  await openAtOnce(device, storage);
}
