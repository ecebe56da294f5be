import type { Attachment, Json } from '@amparo/model';
import { readEntry, type OutboxEntry } from '../../outbox-entry.js';
import type { OutboxStore } from '../../outbox.js';
import type { Outcome } from '../../outcome.js';
import { plainTransport } from '../../plain-transport.js';
import { readJson } from '../../read-json.js';
import { isReceiptFor, readReceipt, type Receipt } from '../../receipt.js';
import { isRecord } from '../../record.js';
import { readSeals } from '../../sealing/attachment-seal.js';
import type { Parcel } from '../../parcel.js';
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

/** A parcel that waits and was received whole, as receipts that came back by hand say. */
export interface ReceivedByHand {
  readonly id: string;
  /** Name of the transport that packed it. */
  readonly transport: string;
  /** Of its record. */
  readonly receipt: Receipt;
}

/**
 * Finds what waits in an outbox and was received whole: its record and every attachment have a receipt for exactly their bytes, by
 * hand or by an earlier attempt. Nothing is changed. Rejects where the outbox cannot be read, as in a locked vault.
 */
export async function receivedByHand(
  receipts: CarriedReceipts,
  outbox: Pick<OutboxStore, 'all'>,
): Promise<readonly ReceivedByHand[]> {
  const entries = (await outbox.all()).flatMap(({ entry }) => readEntry(entry) ?? []);
  return entries.flatMap((entry) => wholeIn(receipts, entry) ?? []);
}

function wholeIn(receipts: CarriedReceipts, { parcel, progress }: OutboxEntry): ReceivedByHand | undefined {
  const { id, transport, attachments, memory } = parcel;
  const receipt = progress.record?.receipt ?? receipts.find(parcel);
  const isReceived = (file: Attachment): boolean => {
    const before = progress.attachments.find((each) => each.id === file.id);
    return before?.isDelivered === true || receipts.find(travelling(file, memory)) !== undefined;
  };
  return receipt && attachments.every(isReceived) ? { id, transport, receipt } : undefined;
}

/** An attachment as a receipt names it: what was sealed has the hash of what travels. */
function travelling({ id, hash }: Attachment, memory: Json): { readonly id: string; readonly contentHash: string } {
  const seal = readSeals(memory).find((each) => each.id === id);
  return { id, contentHash: (seal?.hash ?? hash).toLowerCase() };
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
  const ofFile = (file: Attachment, { memory }: Parcel): Outcome | undefined => {
    const receipt = receipts.find(travelling(file, memory));
    // It is for what travels; the client knows an attachment that was sealed by what it seals.
    return receipt && { code: 'alreadyStored', receipt: { ...receipt, contentHash: file.hash } };
  };
  return {
    ...(inside ? plainTransport(inside) : { name: 'file' }), // what it seals must not be packed unsealed
    send: async (parcel, attempt) => carried(parcel) ?? (await inside?.send(parcel, attempt)) ?? waits,
    sendAttachment: async (parcel, attachment, attempt) =>
      ofFile(attachment, parcel) ?? (await inside?.sendAttachment?.(parcel, attachment, attempt)) ?? waits,
  };
}
