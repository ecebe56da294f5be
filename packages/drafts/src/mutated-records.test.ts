import { describe, expect, it } from 'vitest';
import { Disk, OverwritableFiles, flipped, newVault, place, registration, valueOf } from '../test/fixture.js';
import { seededRandom } from '../../../test/seeded-random.mjs';
import { randomBytes, toHex } from './bytes.js';
import { Keyring } from './keyring.js';
import { encode } from './sealed-box.js';
import { secretStoreOf } from './shred/secret-stores.js';
import { Secrets } from './shred/secrets.js';
import { MemoryRows } from './memory-rows.js';

const trials = Number(process.env['TRIALS'] ?? 10_000);

async function keyring(): Promise<Keyring> {
  const vault = toHex(randomBytes(16));
  const around = { rows: new MemoryRows(), files: new OverwritableFiles(), vault };
  const secrets = await Secrets.make(secretStoreOf({ kind: 'file', name: 'a' }, around));
  return new Keyring(vault, randomBytes(32), secrets);
}

/** Changes a record as chance or malice would: bits, bytes, whole parts, its head, its length. */
function mutated(record: Uint8Array, random: () => number): Uint8Array {
  const below = (count: number): number => Math.floor(random() * count);
  const copy = record.slice();
  const change = (at: number, by: number): void => {
    copy[at] = (copy[at] ?? 0) ^ by;
  };
  const kind = below(6);
  if (kind === 0) change(below(copy.length), 1 << below(8));
  else if (kind === 1) for (let flips = 0; flips < 20; flips += 1) change(below(copy.length), 1 + below(255));
  else if (kind === 2) return copy.subarray(0, below(copy.length));
  else if (kind === 3) return new Uint8Array([...copy, below(256)]);
  else if (kind === 4) {
    copy[below(4)] = below(256);
    copy[below(4)] = below(256);
  } else copy.copyWithin(below(copy.length), below(copy.length), below(copy.length));
  return copy;
}

describe('a stored record', () => {
  it(`opens in none of ${String(trials)} mutated forms, and none of them crashes`, async () => {
    const keys = await keyring();
    const random = seededRandom(4);
    const binding = ['draft', 'a', 1];
    const sealed = await Promise.all(
      [0, 17, 900].map((secret) =>
        keys.sealUnder({ purpose: ['draft', 'a'], secret }, binding, encode({ told: 'all' })),
      ),
    );
    let opened = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const record = sealed[trial % 3] ?? new Uint8Array();
      const changed = mutated(record, random);
      if (Buffer.from(changed).equals(Buffer.from(record))) continue;
      if ((await keys.unseal(['draft', 'a'], binding, changed)) !== undefined) opened += 1;
    }
    expect(opened).toBe(0);
    for (const record of sealed) expect(await keys.unseal(['draft', 'a'], binding, record)).toEqual({ told: 'all' });
  });

  it('of a draft is noticed when any one of its bytes is flipped', async () => {
    const options = place();
    const vault = await newVault(options);
    const disk = new Disk(options);
    const before = await disk.records();
    const writer = vault.drafts.writer(registration('a'));
    writer.save(() => 'told');
    await writer.close();
    const sound = await disk.records();
    const rows = Disk.changed(before, sound).filter((key) => (sound.get(key) as Uint8Array).length > 100);
    expect(rows).toHaveLength(2);
    for (const key of rows) {
      const length = (sound.get(key) as Uint8Array).length;
      for (let at = 0; at < length; at += at < 40 || process.env['TRIALS'] ? 1 : 37) {
        await disk.write(key, flipped(sound.get(key), at));
        const opened = await vault.drafts.open('a');
        expect(opened.ok, `byte ${String(at)}`).toBe(false);
      }
      await disk.write(key, sound.get(key));
    }
    expect(valueOf(await vault.drafts.open('a')).state).toBe('told');
  });
});
