import type { DraftSummary } from '@amparo/drafts';
import type { WaitingDraft } from '../keeping/ages-in.js';
import type { CaseLine } from './case-lines.js';

/** What of a case is to leave this device; only a person deletes what was not sent. */
export type Leaving =
  /** The record of a disclosure, within a day of its beginning (GBV-02). */
  | { readonly kind: 'record'; readonly age: WaitingDraft }
  /** What was never sent of a case whose closing was received (CLO-07). */
  | { readonly kind: 'drafts'; readonly drafts: readonly DraftSummary[] }
  /** What the device remembers of a case that is closed and followed up. */
  | { readonly kind: 'case' };

/** Says what of a case is to leave this device. */
export function leavingOf(line: CaseLine): readonly Leaving[] {
  const records = line.ages.flatMap((age): readonly Leaving[] => (age.leaves ? [{ kind: 'record', age }] : []));
  return [...records, ...afterClosing(line)];
}

function afterClosing(line: CaseLine): readonly Leaving[] {
  const { standing, drafts, parcels, closing } = line;
  const waiting = parcels.filter(({ state }) => state !== 'delivered').map(({ id }) => id);
  const isReceived = !waiting.includes(closing ?? '') && drafts.every(({ id }) => id !== closing);
  if (!['closed', 'archived'].includes(standing.stage) || !isReceived) return [];
  const left = drafts.filter((draft) => isLeft(draft, line));
  if (left.length > 0) return [{ kind: 'drafts', drafts: left }];
  return standing.stage === 'archived' && drafts.length + waiting.length === 0 ? [{ kind: 'case' }] : [];
}

// The last follow-up, a record of sharing, and the registration that opens the case again are begun after the closing.
function isLeft({ form, savedAt }: DraftSummary, { standing: { forms } }: CaseLine): boolean {
  if (form === 'safeDisclosure') return false; // it has a time of its own
  const closedAt = forms.find((each) => each.form === 'caseClosure')?.doneAt ?? '';
  const goesOn = form === 'registration' || forms.some((each) => each.form === form && isToDo(each.status));
  return !goesOn || Date.parse(savedAt) < Date.parse(closedAt);
}

const isToDo = (status: string): boolean => status === 'due' || status === 'open';
