/** What a bearer token may allow. */
export type Scope = 'submit' | 'read' | 'administer' | 'measure';

/** A bearer token that was given out. */
export interface TokenGrant {
  /** Name of the token in the audit log; nothing secret, 40 characters at most. */
  readonly id: string;
  /** The token itself, of 16 characters or more, or `sha256:` and the hexadecimal hash of a long random one. */
  readonly secret: string;
  readonly scopes: readonly Scope[];
  /** Requests a minute; 6,000 unless told. */
  readonly perMinute?: number;
}
