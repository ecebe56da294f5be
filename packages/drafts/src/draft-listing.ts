import { isGap, marked } from './draft-revisions.js';
import { DraftRows, parityOf } from './draft-rows.js';
import type { DraftSummary } from './draft-summary.js';
import type { DraftList } from './drafts.js';
import type { Keyring } from './keyring.js';
import type { Rows } from './rows.js';

/** Lists the drafts by their sealed entries alone; the bodies stay sealed. */
export async function listDrafts(rows: Rows, keyring: Keyring): Promise<DraftList> {
  const draftRows = new DraftRows(keyring);
  const stored = await rows.range(await draftRows.entries());
  const unread = new Set<string>();
  const revisions = new Map<string, DraftSummary[]>();
  for (const { key, value } of stored) {
    const summary = await draftRows.openEntry(key, value);
    if (summary) revisions.set(summary.id, [...(revisions.get(summary.id) ?? []), summary]);
    else unread.add(key.at(-1) ?? '');
  }
  const drafts: DraftSummary[] = [];
  for (const found of revisions.values()) {
    const [newest, other] = found.toSorted((one, two) => two.revision - one.revision);
    if (!newest) continue;
    const sibling = await draftRows.entry(newest.id, parityOf(newest.revision + 1));
    const unreadSibling = unread.delete(sibling.at(-1) ?? '');
    drafts.push(marked(newest, unreadSibling || isGap(newest, other)));
  }
  return { drafts, damaged: [...unread] };
}
