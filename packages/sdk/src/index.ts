export type { AttachmentSource } from './attachments.js';
export type { BackOff } from './back-off.js';
export {
  createClient,
  type CarriedRecord,
  type Client,
  type QueueResult,
  type SubmitOptions,
  type SubmitResult,
} from './client.js';
export type { ClientOptions } from './client-options.js';
export type { FieldError } from './field-error.js';
export type { Locks } from './locks.js';
export { memoryOutbox, type OutboxStore } from './outbox.js';
export type { OutboxError, OutboxResult } from './outbox-result.js';
export type { Delivered, Outcome, RetryableReason, Undelivered, UnknownReason } from './outcome.js';
export { parcelOf, type Parcel, type ParcelMaker } from './parcel.js';
export type { ParcelStatus } from './parcel-status.js';
export type { Receipt } from './receipt.js';
export type { PublicKey, Recipients, SealedPart } from './sealing/recipients.js';
export type { GeneralJwe, SealedSubmission } from './sealing/sealed-submission.js';
export { sealingTransport } from './sealing/sealing-transport.js';
export type { SubmitError } from './submit-error.js';
export type { Attempt, AttachmentAttempt, Enclosed, Packed, Packing, PackRefusal, Transport } from './transport.js';
export { restTransport } from './transports/rest.js';
export type { Csrf } from './transports/csrf.js';
export type { Paths } from './transports/request-url.js';
export type { RestOptions } from './transports/rest-options.js';
