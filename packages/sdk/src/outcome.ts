import type { FieldError } from './field-error.js';
import type { Receipt } from './receipt.js';

/** What an attempt to deliver a parcel came to, and the receiver's receipt. */
export type Delivered = { readonly code: 'created' | 'alreadyStored'; readonly receipt: Receipt };

/** Why an attempt to deliver a parcel did not end with a receipt; it never carries an answer. */
export type Undelivered =
  | { readonly code: 'conflict' }
  | { readonly code: 'rejected'; readonly errors: readonly FieldError[] }
  | { readonly code: 'retryable'; readonly reason: RetryableReason; readonly afterMs?: number }
  | { readonly code: 'authRequired' }
  | { readonly code: 'tooLarge' }
  | { readonly code: 'unknown'; readonly reason: UnknownReason };

/**
 * What a transport tells of one attempt. The status of a reply alone says too little: nine spellings of "it is already
 * there" were found in receiving systems, and several that answer 2xx without having stored anything.
 */
export type Outcome = Delivered | Undelivered;

/** An outcome that is not understood. */
export const unknown = (reason: UnknownReason): Undelivered => ({ code: 'unknown', reason });

/** An attempt that did not reach the receiver. */
export const offline: Undelivered = { code: 'retryable', reason: 'offline' };

/** Why trying again later may help; `offline` covers every failure below HTTP, as a browser does not tell them apart. */
export type RetryableReason = (typeof retryableReasons)[number];

/** Why a reply could not be understood as stored, refused or postponed. */
export type UnknownReason = keyof typeof unknownReasons;

export const retryableReasons = ['offline', 'timeout', 'busy', 'server'] as const;

/**
 * What a parcel waits for after each: the clock, a resumption, or a person. What waits for a resumption is tried by the clock too, after
 * half an hour to an hour: it may have been the passing page of a proxy. `aside` waits for a resumption alone, and lets the
 * later ones of its case go by: it is this form that cannot go. All others on the clock or a resumption hold the order of the case.
 */
export const unknownReasons = {
  forbidden: 'resume', // 403; heals when the host mends its settings, as do the next two
  notFound: 'resume', // 404
  refused: 'resume', // any other reply that was not expected
  redirected: 'clock', // no redirect is followed: an expired session or a captive portal would collect the answers
  noReceipt: 'clock', // a success without a receipt: a captive portal or a proxy answered in the receiver's place
  receiptMismatch: 'person', // a receipt for another parcel, or for other bytes
  storedInPart: 'aside', // the receiver dropped answers without a word; heals when the host mends the mapping
  mustBeSealed: 'aside', // the receiver's form takes sealed records only, and no key is at hand that the host trusts
  toBeCarried: 'aside', // there is no network here: it goes by hand, and its receipt comes back by hand
  transportFailed: 'clock', // the transport threw, against its contract
  attachmentMissing: 'person', // its bytes are not on this device any more, or are not those that were named
  attachmentUnreadable: 'clock', // its bytes cannot be read just now
  attachmentUnsupported: 'person', // the transport has no way for attachments
  notPermitted: 'person', // what it tells was permitted when it was queued, and is not any more
  otherTransport: 'person', // another transport packed it, and this one cannot send it
  unreadable: 'person', // the stored parcel was written by another version, or is damaged
} as const;

/** Tells the reason of an outcome that is not understood from anything else that was read. */
export const isUnknownReason = (reason: unknown): reason is UnknownReason =>
  typeof reason === 'string' && Object.hasOwn(unknownReasons, reason);
