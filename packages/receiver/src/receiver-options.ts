import type { Environment, Form } from '@amparo/model';
import type { Database } from './database.js';
import type { Fault } from './fault.js';

/** What a receiver is made of. */
export interface ReceiverOptions {
  readonly database: Database;
  /** The forms it takes, in every version it still takes, newest last; each submission is checked with its own. */
  readonly forms: readonly Form[];
  /** Bearer tokens that may send, at least one, of 16 characters or more. */
  readonly tokens: readonly string[];
  /**
   * Bearer tokens that may read what is stored; none unless told. They are others than those that send, because a
   * sending token lies in a browser's page and must not open every child's record.
   */
  readonly readers?: readonly string[];
  /** Exact origins of the pages that may send, such as `https://portal.example`. */
  readonly origins: readonly string[];
  /** Largest body in bytes; 2 MiB unless told. */
  readonly maxBytes?: number;
  /** Largest attachment in bytes; 25 MiB unless told. */
  readonly maxAttachmentBytes?: number;
  /** Serves the page of case codes at `/` without a token: for a demonstration only. */
  readonly listPage?: boolean;
  /** The host's settings and code lists, as the pages that send have them. */
  readonly environment?: Partial<Pick<Environment, 'settings' | 'codes' | 'timeZone'>>;
  readonly now?: () => Date;
  /** Hears of what lies behind each answer of 500; never a message or an answer. */
  readonly report?: (fault: Fault) => void;
}
