import type { Attachment, Json, Submission } from '@amparo/model';
import type { Outcome } from './outcome.js';
import type { Parcel } from './parcel.js';

/**
 * The way to one kind of backend. It is called by one delivery at a time for each parcel, but a crash, or a tab without
 * locks, may repeat any call: every step has to be one that can be repeated.
 *
 * - Nothing goes anywhere but to the endpoint that the host configured, and no redirect is followed.
 * - No answer gets into an outcome, an address, a header or an error. No method rejects: what fails is an outcome.
 * - `created` and `alreadyStored` say that the receiver holds these very bytes (or, where it stores fields, these very
 *   values), by its own word or by reading them back. A status of 2xx alone says neither. Where the receiver gives no
 *   receipt with a hash, the transport makes one of `parcel.id`, `parcel.contentHash` and the receiver's time.
 * - `conflict`: the receiver holds something else under this id. `rejected`: it has judged the answers and stored
 *   nothing; `path` names a question of the form. `retryable`: later may help, and only then. `authRequired`: a person has
 *   to sign in. Everything that is not understood is `unknown`, never a success.
 */
export interface Transport {
  /** Tells parcels of several transports in one outbox apart; a parcel is only sent by the transport that packed it. */
  readonly name?: string;
  /**
   * Makes the exact text that travels: once, before anything is stored, without the network. Every attempt sends this text
   * or what is made of it and of nothing else. The JSON of the submission unless there is a method.
   */
  pack?(submission: Submission, enclosed: Enclosed): Packing | Promise<Packing>;
  /** Sends the record and settles in bounded time. */
  send(parcel: Parcel, attempt: Attempt): Promise<Outcome>;
  /**
   * Sends one attachment, or the rest of it, and settles in bounded time after the last progress. Its receipt names the
   * attachment's id and hash. Attachments go one after the other, when the record has its receipt.
   */
  sendAttachment?(parcel: Parcel, attachment: Attachment, attempt: AttachmentAttempt): Promise<Outcome>;
  /** Attachments go before the record, as when the record has to name ids that the receiver gives them. */
  readonly attachmentsFirst?: boolean;
}

/** What is to travel with a submission. */
export interface Enclosed {
  readonly attachments: readonly Attachment[];
  /** Reads the bytes of one; undefined when they are not on this device. */
  readonly read: (attachment: Attachment) => Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** What a transport makes of a submission: what travels, or why it cannot. */
export type Packing = Packed | { readonly refused: PackRefusal };

/** Why a submission cannot be packed; nothing is stored then, and the draft stays. */
export type PackRefusal =
  | 'noKey' // it is to be sealed, and there is no public key
  | 'brokenKey' // a public key that cannot be used
  | 'noSealing' // the code that seals could not be loaded, or the platform cannot seal
  | 'attachmentMissing' // an attachment is not on this device any more
  | 'unknownForm' // there is no mapping for this form, or none that has a place for it
  | 'failed'; // the transport threw, against its contract

/** What is stored of a submission and sent, the same in every attempt. */
export interface Packed {
  /** The exact text that travels, as UTF-8. */
  readonly body: string;
  /** What has to be known again at every attempt, such as ids that were made; it is stored with the text and shown to nobody. */
  readonly memory?: Json;
}

/** What a transport is given to send a record with. */
export interface Attempt {
  /** Aborted when the vault is locked, when a person takes the parcel back, or when the page goes. */
  readonly signal: AbortSignal;
  /** The way to the network that the client was given; a transport's own goes before it. */
  readonly fetch?: typeof fetch | undefined;
  /** Takes how many bytes of this record have gone out, where the platform tells; it is only shown. */
  readonly onProgress: (bytes: number) => void;
  /**
   * Replaces `parcel.memory` and resolves when that would survive a crash: before a step that must not be done twice, or
   * after one whose result is needed later. Rejects when it cannot be stored; then the step is not to be taken.
   */
  readonly remember: (memory: Json) => Promise<void>;
}

/** What a transport is given to send an attachment with. */
export interface AttachmentAttempt extends Attempt {
  /** The whole content, exactly as it travels. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** So many bytes the receiver has confirmed in earlier attempts; it may have more, or have lost them. */
  readonly from: number;
  /** Takes how many bytes the receiver has confirmed; it is stored, and the next attempt goes on from there. */
  readonly onProgress: (bytes: number) => void;
}
