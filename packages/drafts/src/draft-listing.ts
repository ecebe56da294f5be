import { DraftPlaces, parityOf } from './draft-places.js';
import { isGap, marked } from './draft-revisions.js';
import type { DraftSummary } from './draft-summary.js';
import type { DraftList } from './drafts.js';
import type { Keyring } from './keyring.js';
import type { Rows } from './rows.js';

/** Lists the drafts by their sealed entries alone; the bodies stay sealed. */
export async function listDrafts(rows: Rows, keyring: Keyring): Promise<DraftList> {
  const places = new DraftPlaces(keyring);
  const unread = new Set<string>();
  const read: DraftSummary[] = [];
  for (const { key, value } of await rows.range(await places.entries())) {
    const summary = await places.openEntry(key, value);
    if (summary) read.push(summary);
    else unread.add(key.at(-1) ?? '');
  }
  const newestFirst = read.toSorted((one, two) => two.revision - one.revision);
  const drafts: DraftSummary[] = [];
  for (const id of new Set(read.map((summary) => summary.id))) {
    const [newest, other] = newestFirst.filter((summary) => summary.id === id);
    if (!newest) continue;
    const sibling = (await places.of(id))[parityOf(newest.revision + 1)].entry;
    const isSiblingUnread = unread.delete(sibling.at(-1) ?? '');
    drafts.push(marked(newest, isSiblingUnread || isGap(newest, other)));
  }
  return { drafts, damaged: [...unread] };
}
