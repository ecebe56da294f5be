import type { Outcome, Undelivered } from '../../outcome.js';
import { unsent } from '../../outbox-entry.js';
import { caseOf } from '../../parcel.js';
import type { Receipt } from '../../receipt.js';
import { standingOf } from '../../standing.js';
import type { Attempt, Transport } from '../../transport.js';
import type { Bundle, CarriedParcel } from './bundle.js';

/** What became of a bundle where there is a network. */
export interface BundleDelivery {
  /** To be carried back: of every record and every attachment that is stored now, or was before. */
  readonly receipts: readonly Receipt[];
  /** What was not taken, and why; a bundle can be delivered again at any time. */
  readonly failed: readonly { readonly id: string; readonly outcome: Undelivered }[];
  /** Ids of what was not sent, since an earlier form of the same case failed and may still arrive: it must not come after them. */
  readonly held: readonly string[];
}

/**
 * Delivers an opened bundle by the transport of the place that has a network, in the order it was packed; of a case nothing goes
 * after a failure that may heal, as in an outbox. Whoever wants a form that never arrives to hold its case no longer leaves it
 * out of `parcels`. The same bundle twice, or a submission that came by itself meanwhile, is stored once: ids and bytes are those of the device.
 */
export async function deliverBundle(
  { parcels }: Bundle,
  transport: Transport,
  { signal }: { readonly signal: AbortSignal },
): Promise<BundleDelivery> {
  const receipts: Receipt[] = [];
  const failed: { id: string; outcome: Undelivered }[] = [];
  const held: string[] = [];
  const heldCases = new Set<string>();
  const note = (id: string, outcome: Outcome): boolean => {
    if ('receipt' in outcome) receipts.push(outcome.receipt);
    else failed.push({ id, outcome });
    return 'receipt' in outcome;
  };
  for (const carried of parcels) {
    const { parcel } = carried;
    if (heldCases.has(caseOf(parcel))) {
      held.push(parcel.id);
      continue;
    }
    const before = failed.length;
    if (note(parcel.id, await transport.send(parcel, attempt(signal))))
      for (const content of carried.contents)
        note(content.attachment.id, await sendContent(carried, content, { transport, signal }));
    if (failed.slice(before).some(({ outcome }) => standingOf({ ...unsent, outcome }).holdsTurn))
      heldCases.add(caseOf(parcel));
  }
  return { receipts, failed, held };
}

async function sendContent(
  { parcel }: CarriedParcel,
  { attachment, bytes }: CarriedParcel['contents'][number],
  { transport, signal }: { readonly transport: Transport; readonly signal: AbortSignal },
): Promise<Outcome> {
  const sent = await transport.sendAttachment?.(parcel, attachment, { ...attempt(signal), bytes, from: 0 });
  return sent ?? { code: 'unknown', reason: 'attachmentUnsupported' };
}

const attempt = (signal: AbortSignal): Attempt => ({
  signal,
  onProgress: () => undefined,
  remember: async () => undefined,
});
