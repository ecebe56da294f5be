import { draftAges, type DraftAge, type DraftSummary, type Vault } from '@amparo/drafts';

/** How long a draft has waited. */
export interface WaitingDraft extends DraftAge {
  /** It is the record of a disclosure, which stays on no device for longer than a day after it was begun (GBV-02). */
  readonly leaves?: true;
}

/** How long each unsent draft has waited against its limit: the host's days, and a day at most for the record of a disclosure. */
export async function agesIn(
  vault: Vault,
  drafts: readonly DraftSummary[],
  days: number,
): Promise<readonly WaitingDraft[]> {
  const now = Date.now();
  const ages = draftAges(drafts, { now, days });
  if (!drafts.some(leaves)) return ages;
  const begun = await Promise.all(drafts.map(async (draft) => (leaves(draft) ? begunIn(vault, draft) : draft)));
  // Behind them those as they were saved: by the newest of all it is told whether the clock was set back.
  const within = draftAges([...begun, ...drafts], { now, days: Math.min(1, days) });
  return ages.map((age, at) => (drafts[at] && leaves(drafts[at]) ? { ...age, ...within[at], leaves: true } : age));
}

const leaves = ({ form }: DraftSummary): boolean => form === 'safeDisclosure';

// It counts from the beginning, however often it is saved meanwhile; a beginning that is typed cannot put it off.
async function begunIn(vault: Vault, draft: DraftSummary): Promise<DraftSummary> {
  const opened = await vault.drafts.open(draft.id);
  const begun = Date.parse(opened.ok ? startOf(opened.value.state) : '');
  return begun < Date.parse(draft.savedAt) ? { ...draft, savedAt: new Date(begun).toISOString() } : draft;
}

function startOf(state: unknown): string {
  const { answers } = (state ?? {}) as { readonly answers?: Readonly<Record<string, unknown>> };
  return String(answers?.['caseHeader.startedAt']);
}
