/** What a list of drafts shows; sealed on disk like the draft itself. */
export interface DraftSummary {
  readonly id: string;
  readonly form: string;
  readonly formVersion: string;
  readonly caseCode: string;
  /** ISO 8601, by the device's clock; drafts are ordered by revision, never by this. */
  readonly savedAt: string;
  /** Counts from 1, one more with each save. */
  readonly revision: number;
  /** The draft that this one is a conflict copy of. */
  readonly copyOf?: string;
  /** One of the two revisions kept is damaged, lost or rolled back; what opens may be the one before the newest. */
  readonly damaged?: true;
  /** It seems whole, and was put back as it was earlier, it or the index that tells which revision is the newest: a newer one was saved and is gone. */
  readonly earlier?: true;
}
