import type { Attachment, Submission } from '@amparo/model';
import type { Transport } from '../transport.js';

/** What a transport is made with for the suite: it has to ask for both of these at each request. */
export interface TransportParts {
  readonly fetch: typeof fetch;
  /** Whether the person is signed in; when not, the transport is to send credentials that its backend refuses. */
  readonly isSignedIn: () => boolean;
}

/** Why a case does not apply to a backend, as a sentence of the table. */
export interface NotApplicable {
  readonly notApplicable: string;
}

/** A transport with its backend, as the suite needs to know them. */
export interface Subject {
  readonly name: string;
  /** What it was run against: the system and its version, or a test double. */
  readonly against: string;
  makeTransport(parts: TransportParts): Transport;
  /** Starts the backend, or brings it back with all it had stored. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /**
   * Lets one request in by `send` and ends the backend in the midst of it, as a crash would. Resolves once it is dead; to
   * false where the request did not come that far, and nothing was ended.
   */
  readonly killDuring: ((moment: Moment, send: () => Promise<unknown>) => Promise<boolean>) | NotApplicable;
  /** A submission of a case of its own that the backend takes; `mark` is a text to be put into one of its answers. */
  submission(mark: string): Submission;
  /** The same with another answer, under the same id. */
  changed(submission: Submission): Submission;
  /** One that the backend judges wrong, and the path of the question; `mark` is in that answer where it can be. */
  readonly wrong: ((mark: string) => { readonly submission: Submission; readonly path: string }) | NotApplicable;
  /** The submission with a reference to this attachment, of a type that the backend takes. */
  readonly withAttachment: AttachmentCase | NotApplicable;
  /** How many submissions the backend holds. */
  count(): Promise<number>;
  /** The places at which the backend does not hold what was sent; empty when all of it is there. */
  differences(submission: Submission): Promise<readonly string[]>;
  /** Sends the preflight of a page of another origin; or why no page of another origin can send. */
  readonly preflight: ((asked: Preflight) => Promise<Response>) | NotApplicable;
  /** Why a page of whatever origin may send; left out where only those that are listed may. */
  readonly anyOrigin?: NotApplicable;
  /** Asks as a page of this origin until the backend asks it to wait, and gives that reply; or why it never does. */
  readonly overrun: ((origin: string) => Promise<Response>) | NotApplicable;
}

/** When a backend dies: with half of the request read, or with all of it done and nothing answered. */
export type Moment = 'halfRead' | 'handled';

/** What a browser asks before it sends to another origin. */
export interface Preflight {
  readonly origin: string;
  readonly address: string;
  readonly method: string;
  readonly headers: readonly string[];
}

/** A submission with attachments. */
export interface AttachmentCase {
  /** Media type, such as `image/png`. */
  readonly type: string;
  /** Puts the reference where an answer of a form would have it. */
  into(submission: Submission, attachment: Attachment): Submission;
  /** What the backend holds of it; undefined when it does not hold it whole. */
  read(submission: Submission, attachment: Attachment): Promise<Uint8Array | undefined>;
  /** How many whole attachments it holds. */
  count(): Promise<number>;
}
