import { createHash, timingSafeEqual } from 'node:crypto';
import type { Scope, TokenGrant } from './token-grant.js';

/** A token that came with a request and was given out. */
export interface Bearer {
  readonly id: string;
  readonly scopes: ReadonlySet<Scope>;
  readonly perMinute: number;
}

/** Finds who a token of an `Authorization` header belongs to; undefined means a token nobody gave out. */
export type FindGrant = (authorization: string | undefined) => Bearer | undefined;

const SHORTEST = 16;
const PER_MINUTE = 6000;
const BEARER = /^Bearer +(\S+)$/i;
const HASHED = /^sha256:([0-9a-f]{64})$/i;
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/**
 * Builds the look-up of tokens. Only their hashes are kept, every one is compared, and each comparison takes the same
 * time. Throws a RangeError on tokens a guess could find, on names that are no names, and when nobody may send.
 */
export function grantFinder(grants: readonly TokenGrant[]): FindGrant {
  if (!grants.some(({ scopes }) => scopes.includes('submit'))) {
    throw new RangeError('A receiver needs at least one token that may send.');
  }
  const known = merged(grants);
  return (authorization) => {
    const token = BEARER.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    const given = digest(token);
    return known.reduce<Bearer | undefined>(
      (found, { hash, bearer }) => (timingSafeEqual(hash, given) ? bearer : found),
      undefined,
    );
  };
}

interface Known {
  readonly hash: Buffer;
  readonly bearer: Bearer;
}

/** The same secret under two names is one token with the scopes of both, by the name that came first. */
function merged(grants: readonly TokenGrant[]): readonly Known[] {
  const known = new Map<string, Known>();
  const ids = new Set<string>();
  for (const { id, secret, scopes, perMinute = PER_MINUTE } of grants) {
    if (!ID.test(id) || ids.has(id)) throw new RangeError('Each token needs a name of its own, of letters and digits.');
    if (perMinute <= 0) throw new RangeError('The requests a minute of a token must be more than none.');
    ids.add(id);
    const hash = hashOfSecret(secret);
    const twin = known.get(hash.toString('hex'))?.bearer;
    const all = new Set<Scope>([...(twin?.scopes ?? []), ...scopes]);
    known.set(hash.toString('hex'), { hash, bearer: { ...(twin ?? { id, perMinute }), scopes: all } });
  }
  return [...known.values()];
}

function hashOfSecret(secret: string): Buffer {
  const hashed = HASHED.exec(secret)?.[1];
  if (hashed !== undefined) return Buffer.from(hashed, 'hex');
  if (secret.length < SHORTEST || /\s/.test(secret)) {
    throw new RangeError(`A token needs at least ${SHORTEST} characters and no spaces.`);
  }
  return digest(secret);
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();
