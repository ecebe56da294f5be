import { afterEach, expect, it, vi } from 'vitest';
import { Disk, errorOf, newVault, place, valueOf } from '../../test/fixture.js';
import { Database } from '../storage/database.js';
import type { VaultOptions } from '../vault/vault-options.js';
import { PART_BYTES } from './attachment-limits.js';

type Stored = ReadonlyMap<string, unknown>;

async function rowsOf(options: VaultOptions): Promise<Stored> {
  const disk = new Disk(options);
  try {
    return await disk.records();
  } finally {
    await disk.close();
  }
}

/** The rows as they stood after each write of some work. */
async function whileWritten(options: VaultOptions, work: () => Promise<unknown>): Promise<readonly Stored[]> {
  const change = Reflect.get(Database.prototype, 'change') as Database['change'];
  const moments: Stored[] = [];
  vi.spyOn(Database.prototype, 'change').mockImplementation(async function (this: Database, wanted) {
    const isDone = await change.call(this, wanted);
    moments.push(await rowsOf(options));
    return isDone;
  });
  await work();
  vi.restoreAllMocks();
  return moments;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

afterEach(() => {
  vi.restoreAllMocks();
});

// The answer names an attachment by its id and the hash of its content, and it is written once. So what was put back can
// only be a part of it that is not there yet, or its head from before it was whole.
it('an attachment is missing or damaged when any row of it is taken away, or put back as it stood while it was written', async () => {
  const options = place();
  const vault = await newVault(options);
  const attachments = await vault.attachments('a');
  const before = await rowsOf(options);
  const content = new Blob([new Uint8Array(3 * PART_BYTES)]);
  const moments = await whileWritten(options, () => attachments.put(content));
  const now = moments.at(-1) ?? before;
  const [{ id } = { id: '' }] = valueOf(await attachments.list());
  const disk = new Disk(options);
  let tried = 0;
  for (const [key, value] of now) {
    // The mark of the secret that it hangs on opens nothing, and the index is not about attachments.
    if (before.has(key) || Disk.isIndex(key) || (value as Uint8Array).length === 17) continue;
    const others = [before, ...moments].map((rows) => rows.get(key)).filter((other) => !isSame(other, value));
    for (const other of new Set(others)) {
      await (other === undefined ? disk.remove(key) : disk.write(key, other));
      expect(errorOf(await attachments.read(id)), key).toMatch(/damaged|missing/);
      tried += 1;
    }
    await disk.write(key, value);
  }
  expect(tried).toBeGreaterThanOrEqual(5); // four rows taken away, and the head from before the last part
  expect(valueOf(await attachments.read(id)).size).toBe(content.size);
});
