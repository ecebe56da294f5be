import type { NewestRevisions } from './draft-index.js';
import type { IndexedSummary } from './draft-places.js';
import type { DraftSummary } from './draft-summary.js';

/** Whether the revision before the newest is not where it must be: lost, or an older one put back in its place. */
export const isGap = (newest: DraftSummary | undefined, other: DraftSummary | undefined): boolean =>
  newest !== undefined && newest.revision > 1 && other?.revision !== newest.revision - 1;

/** Whether a draft is newer than the index knows, though both were written together: the index was put back or taken away. */
export const isAhead = ({ id, revision, indexed }: IndexedSummary, index: NewestRevisions): boolean =>
  indexed === true && (index?.get(id) ?? 0) < revision;

/** Whether a draft may stand as it was earlier. What was saved before there was an index is only compared, not missed. */
export const isEarlier = (newest: IndexedSummary, index: NewestRevisions): boolean =>
  isAhead(newest, index) || (index?.get(newest.id) ?? 0) > newest.revision;

/** The summary as it is given out, with what is wrong with it. */
export function marked(
  { indexed: _, ...summary }: IndexedSummary,
  { damaged, earlier }: { readonly damaged: boolean; readonly earlier: boolean },
): DraftSummary {
  return { ...summary, ...(damaged ? { damaged } : earlier && { earlier }) };
}
