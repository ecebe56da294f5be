import type { DraftSummary } from '@amparo/drafts';
import type { ParcelStatus } from '@amparo/sdk';

/** One line of the list of drafts: a draft, a delivery, or both of one case. */
export interface DraftLine {
  readonly id: string;
  readonly code: string;
  readonly draft: DraftSummary | undefined;
  readonly parcel: ParcelStatus | undefined;
}

/** Puts drafts and deliveries together by their id; a delivery whose draft is gone has a line of its own. */
export function draftLines(drafts: readonly DraftSummary[], parcels: readonly ParcelStatus[]): readonly DraftLine[] {
  const parcelOf = new Map(parcels.map((parcel) => [parcel.id, parcel]));
  const known = new Set(drafts.map(({ id }) => id));
  return [
    ...drafts.map((draft) => ({ id: draft.id, code: draft.caseCode, draft, parcel: parcelOf.get(draft.id) })),
    ...parcels
      .filter(({ id }) => !known.has(id))
      .map((parcel) => ({ id: parcel.id, code: parcel.caseCode, draft: undefined, parcel })),
  ];
}
