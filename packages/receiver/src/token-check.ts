import { createHash, timingSafeEqual } from 'node:crypto';

/** What a bearer token allows. */
export interface Rights {
  readonly send: boolean;
  readonly read: boolean;
}

/** Reads the rights out of an `Authorization` header; undefined means a token nobody gave out. */
export type RightsOf = (authorization: string | undefined) => Rights | undefined;

const SHORTEST = 16;
const BEARER = /^Bearer +(\S+)$/i;

/**
 * Builds the check of the `Authorization` header. Only hashes of the tokens are kept, every one is compared, and each comparison takes the same time. Throws on tokens a guess could find.
 */
export function tokenCheck(tokens: {
  readonly senders: readonly string[];
  readonly readers: readonly string[];
}): RightsOf {
  if (tokens.senders.length === 0) throw new RangeError('A receiver needs at least one token that may send.');
  const senders = tokens.senders.map(digestOfSecret);
  const readers = tokens.readers.map(digestOfSecret);
  return (authorization) => {
    const token = BEARER.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    const given = digest(token);
    const rights = { send: isAmong(senders, given), read: isAmong(readers, given) };
    return rights.send || rights.read ? rights : undefined;
  };
}

function digestOfSecret(token: string): Buffer {
  if (token.length < SHORTEST || /\s/.test(token)) {
    throw new RangeError(`A token needs at least ${String(SHORTEST)} characters and no spaces.`);
  }
  return digest(token);
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

const isAmong = (known: readonly Buffer[], given: Buffer): boolean =>
  known.reduce((found, one) => timingSafeEqual(one, given) || found, false);
