import type { Json } from '@amparo/model';
import type { HttpWay } from '../exchange.js';

/** How a Parse Server is reached; it has to take ids of the client's own (`allowCustomObjectId: true`). */
export interface ParseOptions {
  /** Such as `https://portal.example/parse`. */
  readonly endpoint: string;
  readonly applicationId: string;
  /** Session token of the person who is signed in, asked for at each request. One that rejects counts as no network, or as `authRequired` where that is its `code`. */
  readonly sessionToken: () => string | Promise<string>;
  readonly restKey?: string;
  /** `AmparoSubmission` unless given; attachments go into a class of this name with `Attachment` at its end. */
  readonly className?: string;
  /**
   * Who may read and write a record, as Parse takes it, for each request anew. The sender has to be among those who read,
   * and the public (`*`) must not be: a record of Parse without such a list is open to all.
   */
  readonly acl: () => ParseAcl;
  /** Further columns, and the path of the answer or the name of the part of the submission that each takes. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
  /** For one request; 60 seconds unless given. */
  readonly timeoutMs?: number;
}

/** Who may read and write, by the id of a user or `role:name`. */
export type ParseAcl = Readonly<Record<string, { readonly read?: true; readonly write?: true }>>;

/** The options as the transport works with them. */
export interface ParseSettings {
  readonly api: HttpWay;
  readonly options: ParseOptions;
  readonly className: string;
}

/** Refuses a list that opens a child's record to everybody. */
export function closed(acl: ParseAcl): Json {
  if (Object.hasOwn(acl, '*') || Object.keys(acl).length === 0)
    throw new TypeError('The acl must name who may read, and never everybody.');
  return acl;
}
