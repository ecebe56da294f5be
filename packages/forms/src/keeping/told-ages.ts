import type { Vault } from '@amparo/drafts';
import type { WaitingDraft } from './ages-in.js';
import { DraftAgedEvent } from './keeping-events.js';

const told = new WeakMap<Vault, Set<string>>();

/** Tells the host, once a visit for each, which drafts wait too long. */
export function tellAges(host: EventTarget, vault: Vault, ages: readonly WaitingDraft[]): void {
  const before = told.get(vault) ?? new Set<string>();
  told.set(vault, before);
  for (const { id, days, standing } of ages) {
    if (standing === 'fresh' || before.has(`${standing} ${id}`)) continue;
    before.add(`${standing} ${id}`);
    host.dispatchEvent(new DraftAgedEvent(id, { days, standing }));
  }
}
