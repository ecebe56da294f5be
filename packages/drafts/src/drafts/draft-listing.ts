import { sameStored } from '../crypto/bytes.js';
import { openEntries } from './draft-entries.js';
import { DraftIndex, markOf, type NewestRevisions, WHOLE } from './draft-index.js';
import { DraftPlaces, parityOf } from './draft-places.js';
import type { DraftSummary } from './draft-summary.js';
import type { DraftList } from './drafts.js';
import type { Keyring } from '../crypto/keyring.js';
import { isAhead, isEarlier, isGap, marked } from './revision-marks.js';
import type { Row, Rows } from '../storage/rows.js';

/** Lists the drafts by their sealed entries alone; the bodies stay sealed. */
export async function listDrafts(rows: Rows, keyring: Keyring): Promise<DraftList> {
  const places = new DraftPlaces(keyring);
  const { entries, index, gone } = await readTogether(rows, keyring, places);
  const { read, unread } = await openEntries(places, entries);
  const damaged = new Set(unread.map((key) => key.at(-1) ?? ''));
  // An index that knows less than the drafts was put back itself: then it tells of none of them.
  const isBehind = index?.has(WHOLE) || read.some((summary) => isAhead(summary, index));
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
  for (const [id, mark] of index ?? []) {
    if (mark < 0 || ids.has(id)) continue;
    const names = (await places.of(id)).map(({ entry }) => entry.at(-1) ?? '');
    if (!names.some((name) => damaged.has(name))) gone.push(id);
  }
  return { drafts, damaged: [...damaged], gone };
}

interface Together {
  readonly entries: readonly Row[];
  readonly index: NewestRevisions;
  /** What the index calls the records that do not stand as they were last put. */
  readonly gone: string[];
}

// What is saved between two reads would seem newer than the index.
async function readTogether(rows: Rows, keyring: Keyring, places: DraftPlaces): Promise<Together> {
  const stored = new DraftIndex(rows, keyring);
  const [key, prefix] = [await stored.key(), await places.entries()];
  for (;;) {
    const [before] = await rows.get([key]);
    const index = await stored.open(before);
    const records = [...(index ?? [])].filter(([, mark]) => mark < 0);
    const entries = await rows.range(prefix);
    const [value, ...found] = await rows.get([key, ...records.map(([name]) => [keyring.vault, ...name.split(',')])]);
    if (!sameStored(before, value)) continue;
    const marks = await Promise.all(found.map(markOf));
    return { entries, index, gone: records.flatMap(([name, mark], at) => (mark === marks[at] ? [] : name)) };
  }
}
