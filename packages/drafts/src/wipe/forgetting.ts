import { toHex, randomBytes } from '../crypto/bytes.js';
import { DraftIndex, recordName } from '../drafts/draft-index.js';
import type { Keyring } from '../crypto/keyring.js';
import { freed } from '../records/numbers.js';
import type { Row, RowChange, RowKey, Rows } from '../storage/rows.js';
import { boxHead, encode } from '../crypto/sealed-box.js';

interface Plan {
  readonly keys: readonly RowKey[];
  readonly numbers: readonly number[];
  /** What the index calls what is gone with it, a draft or a record. */
  readonly draft?: string;
}

const PLANS = ['plans'];

/** What is to be erased, and the row that says so. */
export interface Planned {
  readonly plan: Plan;
  readonly row: Row;
}

/** Rows to be erased. */
export interface Erased {
  readonly keys: readonly RowKey[];
  /** Those that tell what to renew, where it would cost too much to read them all. */
  readonly heads?: readonly RowKey[];
  /** What the index calls the draft or the record that they are of; with them it leaves the index. */
  readonly draft?: string;
}

/**
 * Renews the secrets that stored rows hang on, then removes the rows. What cannot be overwritten is removed all the same:
 * it is left to the vault's shred key. The plan is written first, so that a crash in the middle leaves no ruins.
 */
export async function forget(rows: Rows, keyring: Keyring, erased: Erased): Promise<void> {
  const erasing = await planned(rows, keyring, erased);
  if (erasing) {
    await rows.change({ put: [erasing.row] });
    await carryOut(rows, keyring, erasing);
  } else await remove(rows, keyring, { change: { remove: erased.keys }, draft: erased.draft });
}

/**
 * Renews the secret that a record hangs on and removes its row, unless another tab has changed it: then false. The row goes with the
 * plan, so that what another tab puts in its place stays.
 */
export async function release(rows: Rows, keyring: Keyring, row: Row): Promise<boolean> {
  const { key } = row;
  const erasing = await planned(rows, keyring, { keys: [], heads: [key] });
  const change = { expect: [row], remove: [key], put: erasing ? [erasing.row] : [] };
  const isReleased = await remove(rows, keyring, { change, draft: recordName(key) });
  if (isReleased && erasing) await carryOut(rows, keyring, erasing);
  return isReleased;
}

/** Plans to erase what rows hang on; undefined when they hang on nothing of their own. */
export async function planned(
  rows: Rows,
  keyring: Keyring,
  { keys, heads = keys, draft }: Erased,
): Promise<Planned | undefined> {
  const stored = await rows.get(heads);
  const numbers = [...new Set(stored.map((value) => boxHead(value)?.secret ?? 0))].filter((number) => number > 0);
  if (numbers.length === 0) return undefined;
  const key = [...(await keyring.rowKey(PLANS)), toHex(randomBytes(8))];
  const plan = { keys, numbers, ...(draft !== undefined && { draft }) };
  const value = await keyring.seal(PLANS, ['plan', ...key], encode(plan));
  return { plan, row: { key, value } };
}

/** Ends what a crash has interrupted. */
export async function finishForgetting(rows: Rows, keyring: Keyring): Promise<void> {
  for (const { key, value } of await rows.range(await keyring.rowKey(PLANS))) {
    // Only what `forget` sealed under this key and binding opens, so the shape is known.
    const plan = (await keyring.unseal(PLANS, ['plan', ...key], value)) as Plan | undefined;
    if (plan) await carryOut(rows, keyring, { plan, row: { key, value } });
  }
}

/** Carries a plan out that has been written. */
export async function carryOut(rows: Rows, keyring: Keyring, { plan, row }: Planned): Promise<void> {
  for (const number of plan.numbers) await keyring.secrets?.renew(number).catch(() => undefined);
  const prefix = await keyring.rowKey(['numbers']);
  // Only now are the numbers free, and in the same moment the rows are gone.
  const put = plan.numbers.map((number) => ({ key: [...prefix, String(number)], value: freed() }));
  await remove(rows, keyring, { change: { put, remove: [...plan.keys, row.key] }, draft: plan.draft });
}

interface Removal {
  readonly change: RowChange;
  readonly draft: string | undefined;
}

async function remove(rows: Rows, keyring: Keyring, { change, draft }: Removal): Promise<boolean> {
  if (draft === undefined) return rows.change(change);
  return new DraftIndex(rows, keyring).change(change, new Map([[draft, undefined]]));
}
