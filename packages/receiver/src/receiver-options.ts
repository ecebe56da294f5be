import type { Environment, Form } from '@amparo/model';
import type { TokenGrant } from './access/token-grant.js';
import type { Database } from './database/database.js';
import type { Fault } from './fault.js';
import type { Unchecked } from './submissions/unchecked.js';

/** What a receiver is made of. */
export interface ReceiverOptions {
  readonly database: Database;
  /** The forms it takes, in every version it still takes, newest last; each submission is checked with its own. */
  readonly forms: readonly Form[];
  /** Bearer tokens that may send, of 16 characters or more, as `token`, `name=token` or `name=sha256:…`. */
  readonly tokens: readonly string[];
  /**
   * Bearer tokens that may read what is stored; none unless told. They are others than those that send, because a
   * sending token lies in a browser's page and must not open every child's record.
   */
  readonly readers?: readonly string[];
  /** Further tokens: of administrators, of whoever measures, with limits of their own. */
  readonly grants?: readonly TokenGrant[];
  /** Requests a minute from one address; 3,000 unless told, as a whole office may share one. */
  readonly perAddress?: number;
  /** Believes the last address of `X-Forwarded-For`: only behind a proxy that writes it. */
  readonly trustProxy?: boolean;
  /** Takes only what is sealed. */
  readonly sealedOnly?: boolean;
  /** Exact origins of the pages that may send, such as `https://portal.example`. */
  readonly origins: readonly string[];
  /** Largest body in bytes; 2 MiB unless told. */
  readonly maxBytes?: number;
  /** Largest attachment in bytes; 25 MiB unless told. */
  readonly maxAttachmentBytes?: number;
  /** Serves the page of case codes at `/` without a token: for a demonstration only. */
  readonly listPage?: boolean;
  /** Serves the operators' page at `/operators`; it holds nothing until somebody signs in with a token that may read. */
  readonly operatorsPage?: boolean;
  /** The host's settings, code lists and rule sets, as the pages that send have them. */
  readonly environment?: Partial<Pick<Environment, 'settings' | 'codes' | 'timeZone' | 'ruleSets'>>;
  /** True once `/health/ready` shall say no. */
  readonly isStopping?: () => boolean;
  readonly now?: () => Date;
  /** Hears of what lies behind each answer of 500; never a message or an answer. */
  readonly report?: (fault: Fault) => void;
  /** Hears of each submission that was stored with values that nobody could compute again here. */
  readonly reportUnchecked?: (unchecked: Unchecked) => void;
}
