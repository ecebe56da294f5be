import { sameStored } from './bytes.js';
import { openEntries } from './draft-entries.js';
import { DraftIndex } from './draft-index.js';
import { DraftPlaces, parityOf } from './draft-places.js';
import type { DraftSummary } from './draft-summary.js';
import type { DraftList } from './drafts.js';
import type { Keyring } from './keyring.js';
import { isAhead, isEarlier, isGap, marked } from './revision-marks.js';
import type { Row, RowKey, Rows } from './rows.js';

/** Lists the drafts by their sealed entries alone; the bodies stay sealed. */
export async function listDrafts(rows: Rows, keyring: Keyring): Promise<DraftList> {
  const places = new DraftPlaces(keyring);
  const stored = new DraftIndex(rows, keyring);
  const { entries, value } = await readTogether(rows, await places.entries(), await stored.key());
  const [{ read, unread }, index] = await Promise.all([openEntries(places, entries), stored.open(value)]);
  const damaged = new Set(unread.map((key) => key.at(-1) ?? ''));
  // An index that knows less than the drafts was put back itself: then it tells of none of them.
  const isBehind = read.some((summary) => isAhead(summary, index));
  const drafts: DraftSummary[] = [];
  const ids = new Set(read.map((summary) => summary.id));
  for (const id of ids) {
    const [newest, other] = read.filter((summary) => summary.id === id);
    if (!newest) continue;
    const sibling = (await places.of(id))[parityOf(newest.revision + 1)].entry;
    const isSiblingUnread = damaged.delete(sibling.at(-1) ?? '');
    drafts.push(
      marked(newest, {
        damaged: isSiblingUnread || isGap(newest, other),
        earlier: isEarlier(newest, index) || (isBehind && newest.indexed === true),
      }),
    );
  }
  const gone: string[] = [];
  for (const id of index?.keys() ?? []) {
    const names = (await places.of(id)).map(({ entry }) => entry.at(-1) ?? '');
    if (!ids.has(id) && !names.some((name) => damaged.has(name))) gone.push(id);
  }
  return { drafts, damaged: [...damaged], gone };
}

// A draft that is saved between two reads would seem newer than the index.
async function readTogether(
  rows: Rows,
  prefix: RowKey,
  index: RowKey,
): Promise<{ readonly entries: readonly Row[]; readonly value: unknown }> {
  for (;;) {
    const [before] = await rows.get([index]);
    const entries = await rows.range(prefix);
    const [value] = await rows.get([index]);
    if (sameStored(before, value)) return { entries, value };
  }
}
