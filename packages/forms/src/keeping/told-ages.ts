import { draftAges, type DraftSummary, type Vault } from '@amparo/drafts';
import { DraftAgedEvent } from './keeping-events.js';

const told = new WeakMap<Vault, Set<string>>();

interface TellingHost extends EventTarget {
  readonly unsentDays: number;
}

/** Tells the host, once a visit for each, which drafts wait too long. */
export function tellAges(host: TellingHost, vault: Vault, drafts: readonly DraftSummary[]): void {
  const before = told.get(vault) ?? new Set<string>();
  told.set(vault, before);
  for (const age of draftAges(drafts, { now: Date.now(), days: host.unsentDays })) {
    const { id, standing } = age;
    if (standing === 'fresh' || before.has(`${standing} ${id}`)) continue;
    before.add(`${standing} ${id}`);
    host.dispatchEvent(new DraftAgedEvent(id, { days: age.days, standing }));
  }
}
