import type { DraftSummary } from '../drafts/draft-summary.js';

/** How long a draft has been waiting, as far as the device's clock can be believed. */
export interface DraftAge {
  readonly id: string;
  /** Whole days since it was last saved. */
  readonly days: number;
  /** `due`: within a day of the host's limit; `over`: beyond it. Nothing is ever deleted for it. */
  readonly standing: 'fresh' | 'due' | 'over';
  /** ISO 8601: when the limit is reached. */
  readonly expiresAt: string;
  /** The clock was set back since some draft was saved, or has jumped by more than a year: ask before acting on the age. */
  readonly doubtful: boolean;
}

const DAY_MS = 24 * 3_600_000;
const JUMP_MS = 366 * DAY_MS;

/**
 * How old each unsent draft is against the host's limit in days (7 by default). A clock that was set back is taken to
 * stand at the newest save, so that no draft grows younger by it.
 */
export function draftAges(
  drafts: readonly DraftSummary[],
  { now, days: limit = 7 }: { readonly now: number; readonly days?: number },
): readonly DraftAge[] {
  const saved = drafts.map(({ savedAt }) => Date.parse(savedAt));
  const newest = Math.max(...saved, 0);
  const latest = Math.max(now, newest);
  const doubtful = now < newest || (newest > 0 && now - newest > JUMP_MS);
  return drafts.map(({ id }, at) => {
    const since = saved[at] ?? latest;
    const age = latest - since;
    const expires = since + limit * DAY_MS;
    const standing = age >= limit * DAY_MS ? 'over' : age >= (limit - 1) * DAY_MS ? 'due' : 'fresh';
    return { id, days: Math.floor(age / DAY_MS), standing, expiresAt: new Date(expires).toISOString(), doubtful };
  });
}
