import { texts } from './texts.js';

/** The receiver's word that it has stored exactly these bytes under exactly this id. */
export interface Receipt {
  readonly id: string;
  /** SHA-256 of the exact bytes that were sent, in lower-case hexadecimal. */
  readonly contentHash: string;
  /** ISO 8601 instant, by the receiver's clock. */
  readonly receivedAt: string;
}

/** Reads a receipt from an untrusted reply. */
export function readReceipt(json: unknown): Receipt | undefined {
  const receipt = texts(json, 'id', 'contentHash', 'receivedAt');
  if (!receipt) return undefined;
  const { id, contentHash, receivedAt } = receipt;
  if (id.length > 100 || !/^[\da-f]{64}$/i.test(contentHash)) return undefined;
  if (receivedAt.length > 40 || Number.isNaN(Date.parse(receivedAt))) return undefined;
  return { id, contentHash: contentHash.toLowerCase(), receivedAt };
}

/** Tells whether a receipt names this parcel and these bytes; ids are compared without case, as databases fold UUIDs. */
export function isReceiptFor(parcel: { readonly id: string; readonly contentHash: string }, receipt: Receipt): boolean {
  return receipt.id.toLowerCase() === parcel.id.toLowerCase() && receipt.contentHash === parcel.contentHash;
}
