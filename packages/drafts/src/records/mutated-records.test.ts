import { describe, expect, it } from 'vitest';
import {
  Disk,
  OverwritableFiles,
  errorOf,
  flipped,
  newVault,
  place,
  registration,
  valueOf,
} from '../../test/fixture.js';
import { seededRandom } from '../../../../test/seeded-random.mjs';
import { randomBytes, toHex } from '../crypto/bytes.js';
import { Keyring } from '../crypto/keyring.js';
import { encode } from '../crypto/sealed-box.js';
import { secretStoreOf } from '../shred/secret-stores.js';
import { newSecrets } from '../vault/made-secrets.js';
import { MemoryRows } from '../storage/memory-rows.js';
import { openVault } from '../vault/open-vault.js';
import type { Vault } from '../vault/vault.js';

const trials = Number(process.env['TRIALS'] ?? 10_000);

async function keyring(): Promise<Keyring> {
  const vault = toHex(randomBytes(16));
  const around = { rows: new MemoryRows(), files: new OverwritableFiles(), vault };
  const secrets = await newSecrets(secretStoreOf({ kind: 'file', name: 'a' }, around));
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

  it('is noticed when any one of its bits is flipped: of a draft, its index, a record, an attachment', async () => {
    const options = place();
    const vault = await newVault(options);
    const disk = new Disk(options);
    const looks = await everyKind(vault, disk);
    for (const [kind, { key, look }] of Object.entries(looks)) {
      const sound = (await disk.records()).get(key) as Uint8Array;
      expect(await look(), kind).toBe('sound');
      for (const [at, bit] of bitsOf(sound.length)) {
        await disk.write(key, flipped(sound, at, bit));
        expect(await look(), `${kind}, byte ${String(at)}, bit ${String(bit)}`).not.toBe('sound');
      }
      await disk.write(key, sound);
      expect(await look(), kind).toBe('sound');
    }
  }, 3_600_000);

  it('of the header is noticed in either copy and costs nothing, and in both the vault says that it is damaged', async () => {
    const options = place();
    await (await newVault(options)).lock();
    const disk = new Disk(options);
    const rows = await disk.records();
    const headers = [...rows.keys()].filter((key) => key.startsWith('["header"'));
    expect(headers).toHaveLength(2);
    const sound = rows.get(headers[0] ?? '') as Uint8Array;
    for (const [at, bit] of bitsOf(sound.length, 16)) {
      const both = headers.map((key) => disk.write(key, flipped(sound, at, bit)));
      await Promise.all(both);
      expect(errorOf(await openVault(options)), `byte ${String(at)}`).toMatch(/damaged|newer/);
      await disk.write(headers[at % 2] ?? '', sound);
      expect(errorOf(await openVault(options))).toBe('no error');
    }
  }, 3_600_000);
});

const isLong = process.env['TRIALS'] !== undefined;

/** Every bit of so many bytes; in the short form one of each of the first bytes, and some of the rest. */
function* bitsOf(length: number, step = 1): Generator<readonly [number, number]> {
  for (let at = 0; at < length; at += isLong ? 1 : at < 40 ? step : 97 * step)
    for (let bit = isLong ? 0 : at % 8; bit < (isLong ? 8 : (at % 8) + 1); bit += 1) yield [at, bit];
}

/** One record of every kind, and how to look whether it is sound. */
async function everyKind(vault: Vault, disk: Disk) {
  const written = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    const before = await disk.records();
    await work();
    return [...(await disk.records())].filter(([key, value]) => isNew(key, value, before)).map(([key]) => key);
  };
  const save = async (): Promise<void> => {
    const writer = vault.drafts.writer(registration('a'));
    writer.save(() => 'told');
    await writer.close();
  };
  const withIndex = await written(() => vault.records('outbox').put('one', 1));
  const [record = ''] = withIndex.filter((key) => !Disk.isIndex(key));
  const draft = await written(save);
  const photos = await vault.attachments('a');
  let id = '';
  const photo = await written(async () => void ({ id } = valueOf(await photos.put(new Blob(['photo'])))));
  const open = async () => ((await vault.drafts.open('a')).ok ? 'sound' : 'noticed');
  const list = async () => (valueOf(await vault.drafts.list()).drafts[0]?.earlier ? 'noticed' : 'sound');
  const read = async () => ((await photos.read(id)).ok ? 'sound' : 'noticed');
  const get = async () => ((await vault.records('outbox').get('one')).ok ? 'sound' : 'noticed');
  const [index = ''] = draft.filter((key) => Disk.isIndex(key));
  const [one = '', other = ''] = draft.filter((key) => key !== index);
  const [head = '', part = ''] = photo;
  return {
    draftOne: { key: one, look: open },
    draftOther: { key: other, look: open },
    index: { key: index, look: list },
    record: { key: record, look: get },
    head: { key: head, look: read },
    part: { key: part, look: read },
  };
}

const isNew = (key: string, value: unknown, before: Map<string, unknown>): boolean =>
  (value as Uint8Array).length > 100 &&
  !Buffer.from(value as Uint8Array).equals(Buffer.from((before.get(key) ?? []) as Uint8Array));
