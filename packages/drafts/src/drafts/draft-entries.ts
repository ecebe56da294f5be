import type { DraftPlaces, IndexedSummary } from './draft-places.js';
import type { Row, RowKey } from '../storage/rows.js';

/** The sealed entries of all drafts: those that open, and where those stand that do not. */
export interface DraftEntries {
  /** The newest first. */
  readonly read: readonly IndexedSummary[];
  readonly unread: readonly RowKey[];
}

/** Opens the entries of all drafts; the bodies stay sealed. */
export async function openEntries(places: DraftPlaces, stored: readonly Row[]): Promise<DraftEntries> {
  const unread: RowKey[] = [];
  const read: IndexedSummary[] = [];
  for (const { key, value } of stored) {
    const summary = await places.openEntry(key, value);
    if (summary) read.push(summary);
    else unread.push(key);
  }
  return { read: read.toSorted((one, two) => two.revision - one.revision), unread };
}
