import type { Attachment } from '@amparo/model';
import type { Outcome } from '../../outcome.js';
import { readJson } from '../../read-json.js';
import { isReceiptFor, readReceipt, type Receipt } from '../../receipt.js';
import { isRecord } from '../../record.js';
import type { Transport } from '../../transport.js';

/** Receipts that came back by hand. */
export interface CarriedReceipts {
  /** Takes the text of `writeReceipts`; gives how many receipts were in it. */
  take(text: string): number;
  find(what: { readonly id: string; readonly contentHash: string }): Receipt | undefined;
}

const MARK = 'amparo-receipts';
const VERSION = 1;

/** Writes receipts to be carried back. They hold ids, hashes and times: nothing that was answered. */
export const writeReceipts = (receipts: readonly Receipt[]): string => JSON.stringify({ [MARK]: VERSION, receipts });

/** Makes the place for receipts that come back by hand. */
export function carriedReceipts(): CarriedReceipts {
  const held = new Map<string, Receipt>();
  return {
    take: (text) => {
      const receipts = readReceipts(text);
      for (const receipt of receipts) held.set(receipt.id.toLowerCase(), receipt);
      return receipts.length;
    },
    // Only who has opened the bundle can know the hash: a forged receipt for an id does not fit.
    find: (what) => {
      const receipt = held.get(what.id.toLowerCase());
      return receipt && isReceiptFor(what, receipt) ? receipt : undefined;
    },
  };
}

function readReceipts(text: string): readonly Receipt[] {
  const json = readJson(text);
  if (!isRecord(json) || json[MARK] !== VERSION || !Array.isArray(json['receipts'])) return [];
  return json['receipts'].flatMap((each) => readReceipt(each) ?? []);
}

/**
 * Makes the transport for devices whose bundles are carried by hand: it sends nothing, and lets a parcel go when its
 * receipt has come back. With a transport inside, what has no receipt yet goes that way where there is a network.
 */
export function fileTransport(receipts: CarriedReceipts, inside?: Transport): Transport {
  const carried = (what: { readonly id: string; readonly contentHash: string }): Outcome | undefined => {
    const receipt = receipts.find(what);
    return receipt && { code: 'alreadyStored', receipt };
  };
  const waits: Outcome = { code: 'unknown', reason: 'toBeCarried' };
  const ofFile = ({ id, hash }: Attachment) => ({ id, contentHash: hash.toLowerCase() });
  return {
    ...inside,
    ...(!inside && { name: 'file' }),
    send: async (parcel, attempt) => carried(parcel) ?? (await inside?.send(parcel, attempt)) ?? waits,
    sendAttachment: async (parcel, attachment, attempt) =>
      carried(ofFile(attachment)) ?? (await inside?.sendAttachment?.(parcel, attachment, attempt)) ?? waits,
  };
}
