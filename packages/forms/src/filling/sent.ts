import type { Outcome, ParcelStatus, Receipt } from '@amparo/sdk';

/** What became of a form that was sent. */
export type Sent = { readonly code: string; readonly id: string } & (
  | { readonly kind: 'queued' | 'handedOver' }
  | { readonly kind: 'received'; readonly receipt: Receipt }
  | { readonly kind: 'attention'; readonly outcome: Outcome | undefined }
);

/** What a form in the outbox has become, as its parcel says; undefined while there is nothing new. */
export function sentNow(sent: Sent | undefined, parcels: readonly ParcelStatus[]): Sent | undefined {
  const parcel = parcels.find(({ id }) => id === sent?.id);
  if (!sent || !parcel || sent.kind === 'received' || sent.kind === 'handedOver') return undefined;
  const { code, id } = sent;
  const { state, outcome } = parcel;
  if (outcome && 'receipt' in outcome) return { kind: 'received', code, id, receipt: outcome.receipt };
  return state === 'needsAttention' ? { kind: 'attention', code, id, outcome } : undefined;
}
