import { type Bytes, fromHex, joined, randomBytes, toHex } from '../crypto/bytes.js';
import { DraftIndex, EPOCHS, isEpoch, WHOLE } from '../drafts/draft-index.js';
import type { Keyring } from '../crypto/keyring.js';
import type { Rows } from './rows.js';
import { boxHead } from '../crypto/sealed-box.js';
import { FIRST_FOR_INDEX, type Secrets } from '../shred/secrets.js';
import type { VaultHeader } from '../vault/vault-header.js';

/** Sees to it that a database that is put back as it was earlier is noticed; gives what does so once more, which never fails. */
export async function watched(
  rows: Rows,
  keyring: Keyring,
  { header, locks }: { readonly header: VaultHeader; readonly locks: LockManager | undefined },
): Promise<(() => Promise<void>) | undefined> {
  const { secrets } = keyring;
  // Where secrets lie in the database they are put back with it; a vault of very many ways in needs all of them for those.
  const isWatchable = header.slots.every(({ number }) => number < FIRST_FOR_INDEX);
  if (!locks || secrets?.store.erasure !== 'overwritten' || !isWatchable) return undefined;
  const vault = { rows, keyring, secrets, locks };
  await noticePutBack(vault);
  const next = () => turn(vault).catch(() => undefined); // locked meanwhile, or a full disk: the index of now opens
  let turning = next();
  return () => (turning = turning.then(next));
}

/** An open vault whose index hangs by turns on two secrets, so that an index of earlier opens no more. */
interface Watched {
  readonly rows: Rows;
  readonly keyring: Keyring;
  readonly secrets: Secrets;
  /** Two tabs that turned at once would seal the index under a secret that the other has overwritten. */
  readonly locks: LockManager;
}

/**
 * Writes down that the whole vault, or its index, was put back or taken away, where the index does not hang on the secrets of
 * now though it did once. Nothing is removed: it is said until somebody lets go of it.
 */
const noticePutBack = (vault: Watched): Promise<void> =>
  alone(vault, async () => {
    const { rows, keyring } = vault;
    const index = new DraftIndex(rows, keyring);
    if ((await index.isBound()) || !(await isBegun(vault))) return;
    await index.change({ early: true }, new Map([[WHOLE, 1]]), EPOCHS[0]);
  });

/**
 * Seals the index under the other secret, and then overwrites the one that it hung on: from now on every earlier copy of the
 * database is noticed. Wherever that is interrupted, the index of now opens.
 */
const turn = (vault: Watched): Promise<void> =>
  alone(vault, async () => {
    const { rows, keyring, secrets } = vault;
    const index = new DraftIndex(rows, keyring);
    if (!(await index.isBound())) {
      // The first time, under what lies there: were it marked before, a crash would look like a put-back.
      if (await isBegun(vault)) return;
      await index.change({}, new Map(), EPOCHS[0]);
    }
    const [value] = await rows.get([await index.key()]);
    const now = boxHead(value)?.secret ?? 0;
    if (!isEpoch(now)) return;
    const next = EPOCHS[0] + EPOCHS[1] - now;
    await secrets.renew(next, await marked(keyring));
    await index.change({}, new Map(), next);
    await secrets.renew(now, await marked(keyring));
  });

/** Whether the index has hung on these secrets before: they carry a mark that nobody makes without the vault's key. */
async function isBegun({ keyring, secrets }: Watched): Promise<boolean> {
  await secrets.refresh();
  for (const number of EPOCHS) {
    const secret = secrets.at(number)?.slice();
    if (secret && toHex(secret) === toHex(await withMark(keyring, secret.slice(0, 16)))) return true;
  }
  return false;
}

const marked = (keyring: Keyring): Promise<Bytes> => withMark(keyring, randomBytes(16));

async function withMark(keyring: Keyring, random: Bytes): Promise<Bytes> {
  const [, mark = ''] = await keyring.rowKey(['epoch', toHex(random)]);
  return joined(random, fromHex(mark, 16) ?? []);
}

async function alone({ keyring, locks }: Watched, work: () => Promise<void>): Promise<void> {
  const name = (await keyring.rowKey(['epoch'])).join();
  await locks.request(name, { ifAvailable: true }, async (lock) => (lock ? work() : undefined));
}
