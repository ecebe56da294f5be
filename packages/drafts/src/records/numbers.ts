import { type Bytes, joined, randomBytes } from '../crypto/bytes.js';
import type { Keyring } from '../crypto/keyring.js';
import type { Row, Rows } from '../storage/rows.js';
import { FIRST_FOR_RECORDS } from '../shred/secrets.js';

/** A secret that a draft or a record takes for itself, and the rows that say so, written together with its first box. */
export interface Claim {
  /** 0 where none is free: then it hangs on the vault's shred key alone. */
  readonly secret: number;
  readonly expect: readonly Row[];
  readonly put: readonly Row[];
}

/** What is claimed already needs no rows. */
export const claimed = (secret: number): Claim => ({ secret, expect: [], put: [] });

// Each mark is new, so that a tab which saw a number free before it was used and freed again is not fooled.
const mark = (first: 0 | 1): Bytes => joined([first], randomBytes(16));

/** Marks a number as free again. */
export const freed = (): Bytes => mark(0);

/**
 * Takes a free secret of the vault, whichever other tabs do the same; the claim holds once its rows are written. Takes
 * none when it would leave fewer than `leaving` for others.
 */
export async function claim(rows: Rows, keyring: Keyring, leaving = 0): Promise<Claim> {
  const [own] = await claims(rows, keyring, { count: 1, leaving });
  return own ?? claimed(0);
}

/** Takes so many secrets as `claim` does, no two of them the same where any are free. */
export async function claims(
  rows: Rows,
  keyring: Keyring,
  { count, leaving = 0 }: { readonly count: number; readonly leaving?: number },
): Promise<readonly Claim[]> {
  const { secrets } = keyring;
  if (!secrets) return Array.from({ length: count }, () => claimed(0));
  const prefix = await keyring.rowKey(['numbers']);
  const marks = new Map((await rows.range(prefix)).map(({ key, value }) => [key.at(-1), value]));
  // In this order: a number that was free when the marks were read is renewed by nobody from then on.
  await secrets.refresh();
  const all = Array.from({ length: secrets.count - FIRST_FOR_RECORDS }, (_, at) => at + FIRST_FOR_RECORDS);
  const free = all.filter((number) => isFree(marks.get(String(number))));
  return Array.from({ length: count }, () => {
    const [secret] = free.length > leaving ? free.splice(Math.floor(Math.random() * free.length), 1) : [];
    if (secret === undefined) return claimed(0);
    const key = [...prefix, String(secret)];
    return { secret, expect: [{ key, value: marks.get(String(secret)) }], put: [{ key, value: mark(1) }] };
  });
}

const isFree = (stored: unknown): boolean => stored === undefined || (stored instanceof Uint8Array && stored[0] === 0);
