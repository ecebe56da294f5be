import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Attachment, Json } from '@amparo/model';
import {
  Disk,
  ManualClock,
  errorOf,
  flipped,
  newVault,
  lockless,
  place,
  registration,
  reopened,
  saved,
  valueOf,
} from '../../test/fixture.js';
import { Database } from '../storage/database.js';
import { memoryVault } from '../vault/memory-vault.js';
import type { Vault } from '../vault/vault.js';
import type { VaultOptions } from '../vault/vault-options.js';
import { DRAFT_BYTES, FILE_BYTES, PART_BYTES } from './attachment-limits.js';

const DAY_MS = 24 * 60 * 60_000;

/** A photo of so many bytes; no two of its parts are the same. */
function photo(bytes: number, seed = 1): Blob {
  const content = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 1) content[at] = (at * 31 + Math.floor(at / 251) + seed) % 256;
  return new Blob([content], { type: 'image/jpeg' });
}

const bytesOf = async (content: Blob): Promise<Buffer> => Buffer.from(await content.arrayBuffer());

async function kept(vault: Vault, content: Blob, draft = 'a'): Promise<Attachment> {
  return valueOf(await (await vault.attachments(draft)).put(content));
}

// A freed secret leaves its mark of 17 bytes behind, which belongs to nothing.
const recordsOn = async (options: VaultOptions): Promise<Map<string, unknown>> => {
  const disk = new Disk(options);
  const records = [...(await disk.records())].filter(([, value]) => (value as Uint8Array).length !== 17);
  await disk.close();
  return new Map(records);
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('attachments', () => {
  it.each([0, 1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, 3 * PART_BYTES, 5_000_000])(
    'of %i bytes come back after the vault is opened anew, and are named by their hash',
    async (bytes) => {
      const options = place();
      const content = photo(bytes);
      const attachment = await kept(await newVault(options), content);
      const hash = createHash('sha256')
        .update(await bytesOf(content))
        .digest('hex');
      expect(attachment).toEqual({ id: attachment.id, type: 'image/jpeg', bytes, hash });
      const attachments = await (await reopened(options)).attachments('a');
      const read = valueOf(await attachments.read(attachment.id));
      expect(read.type).toBe('image/jpeg');
      expect((await bytesOf(read)).equals(await bytesOf(content))).toBe(true);
      expect(valueOf(await attachments.list())).toEqual([attachment]);
    },
  );

  it('are read in pieces from any place on', async () => {
    const content = photo(2 * PART_BYTES + 100);
    const vault = await newVault(place());
    const { id } = await kept(vault, content);
    const attachments = await vault.attachments('a');
    for (const [offset, length] of [
      [0, 10],
      [PART_BYTES - 5, 10],
      [PART_BYTES, PART_BYTES + 50],
      [2 * PART_BYTES + 90, 500],
      [2 * PART_BYTES + 100, 5],
    ] as const) {
      const piece = Buffer.from(valueOf(await attachments.slice(id, offset, length)));
      expect(piece.equals(await bytesOf(content.slice(offset, offset + length)))).toBe(true);
    }
  });

  it('are taken one after the other, however many are chosen at once', async () => {
    const attachments = await (await newVault(lockless())).attachments('a');
    const change = Reflect.get(Database.prototype, 'change') as Database['change'];
    const written: string[] = [];
    vi.spyOn(Database.prototype, 'change').mockImplementation(function (this: Database, wanted) {
      written.push(JSON.stringify(wanted.put?.[0]?.key));
      return change.call(this, wanted);
    });
    const read = vi.spyOn(Blob.prototype, 'arrayBuffer');
    const reads: number[] = [];
    const [two, three] = [2, 3].map((seed) => attachments.put(photo(3 * PART_BYTES, seed)));
    void two?.then(() => reads.push(read.mock.calls.length, written.length));
    await three;
    expect(reads).toEqual([1, 3]);
    expect(written).toHaveLength(6);
  });

  it('are damaged when a bit is flipped, a part is lost, exchanged, moved, or of another attachment', async () => {
    const options = place();
    const vault = await newVault(options);
    const before = await recordsOn(options);
    const one = await kept(vault, photo(3 * PART_BYTES));
    const partsOfOne = await partsSince(options, before);
    const between = await recordsOn(options);
    await kept(vault, photo(3 * PART_BYTES, 2));
    const [foreign = ''] = await partsSince(options, between);
    const sound = await recordsOn(options);
    const disk = new Disk(options);
    const attachments = await vault.attachments('a');
    const outcome = async (): Promise<string> => errorOf(await attachments.read(one.id));
    const [first = '', second = '', third = ''] = partsOfOne;
    for (const at of [0, 1, 5, 20, 100_000, 262_170]) {
      await disk.write(second, flipped(sound.get(second), at));
      expect(await outcome()).toBe('damaged');
    }
    await disk.write(second, sound.get(third));
    expect(await outcome()).toBe('damaged');
    await disk.write(third, sound.get(second));
    expect(await outcome()).toBe('damaged');
    await disk.write(third, sound.get(third));
    await disk.write(second, sound.get(foreign));
    expect(await outcome()).toBe('damaged');
    await disk.remove(second);
    expect(await outcome()).toBe('damaged');
    await disk.write(second, sound.get(second));
    expect(await outcome()).toBe('no error');
    await disk.remove(first);
    expect(errorOf(await attachments.slice(one.id, 0, one.bytes))).toBe('damaged');
  });

  it('cannot be read under the name of another draft whose parts are put in their place', async () => {
    const options = place();
    const vault = await newVault(options);
    const before = await recordsOn(options);
    await kept(vault, photo(10), 'a');
    const ofA = await rowsSince(options, before);
    const between = await recordsOn(options);
    const other = await kept(vault, photo(10), 'b');
    const ofB = await rowsSince(options, between);
    const records = await recordsOn(options);
    const disk = new Disk(options);
    for (const [at, key] of ofB.entries()) await disk.write(key, records.get(ofA[at] ?? ''));
    expect(errorOf(await (await vault.attachments('b')).read(other.id))).toBe('damaged');
  });

  it('are whole or not there at all, whichever write the device dies before', async () => {
    const content = photo(4 * PART_BYTES);
    for (let died = 1; died <= 5; died += 1) {
      const clock = new ManualClock();
      const options = lockless({ clock });
      const vault = await newVault(options);
      const empty = (await recordsOn(options)).size;
      const dead = dieBefore(died);
      const outcome = await Promise.race([kept(vault, content), dead]);
      vi.restoreAllMocks();
      const attachments = await (await reopened(options)).attachments('a');
      const list = valueOf(await attachments.list());
      expect(list, `died before write ${String(died)}`).toHaveLength(died === 5 ? 1 : 0);
      expect(outcome === undefined).toBe(died < 5);
      clock.pass(DAY_MS + 1);
      valueOf(await attachments.tidy());
      expect((await recordsOn(options)).size).toBe(empty);
    }
  });

  it('are refused above the limit of a file and of a draft, and nothing is stored', async () => {
    const options = place();
    const attachments = await (await newVault(options)).attachments('a');
    const empty = (await recordsOn(options)).size;
    expect(errorOf(await attachments.put(photo(FILE_BYTES + 1)))).toBe('tooLarge');
    expect((await recordsOn(options)).size).toBe(empty);
    for (let taken = 0; taken < DRAFT_BYTES; taken += FILE_BYTES) valueOf(await attachments.put(photo(FILE_BYTES)));
    expect(errorOf(await attachments.put(photo(1)))).toBe('tooMuch');
  });

  it('leave nothing behind when the disk is full in the middle', async () => {
    const options = lockless();
    const attachments = await (await newVault(options)).attachments('a');
    const empty = (await recordsOn(options)).size;
    const change = Reflect.get(Database.prototype, 'change') as Database['change'];
    let writes = 0;
    vi.spyOn(Database.prototype, 'change').mockImplementation(function (this: Database, wanted) {
      writes += wanted.put ? 1 : 0;
      if (wanted.put && writes === 3) return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
      return change.call(this, wanted);
    });
    expect(errorOf(await attachments.put(photo(4 * PART_BYTES)))).toBe('quota');
    expect((await recordsOn(options)).size).toBe(empty);
  });

  it('open no more once they are removed, not even with every record put back as it was', async () => {
    const options = place();
    const vault = await newVault(options);
    const one = await kept(vault, photo(2 * PART_BYTES));
    const other = await kept(vault, photo(10));
    const before = await recordsOn(options);
    const attachments = await vault.attachments('a');
    valueOf(await attachments.remove(one.id));
    expect(errorOf(await attachments.read(one.id))).toBe('missing');
    const disk = new Disk(options);
    for (const [key, value] of before) await disk.write(key, value);
    await disk.close();
    const again = await (await reopened(options)).attachments('a');
    expect(errorOf(await again.read(one.id))).toBe('damaged');
    expect(errorOf(await again.slice(one.id, 0, 10))).toBe('damaged');
    expect(valueOf(await again.read(other.id)).size).toBe(10);
  });

  it('open no more once their draft was sent, however many other drafts go on', async () => {
    const options = place();
    const vault = await newVault(options);
    const photoOf = await kept(vault, photo(PART_BYTES + 1));
    await saved(vault, 'a', { answers: { photo: [{ ...photoOf }] } });
    await saved(vault, 'b', 'goes on');
    const before = await recordsOn(options);
    valueOf(await (await vault.sent()).sealAway('a'));
    const disk = new Disk(options);
    for (const [key, value] of before) await disk.write(key, value);
    await disk.close();
    const again = await reopened(options);
    expect(errorOf(await (await again.attachments('a')).read(photoOf.id))).toBe('damaged');
    expect(valueOf(await again.drafts.open('b')).state).toBe('goes on');
  });

  it('hang on the shred key alone when few secrets are left, and leave those to drafts', async () => {
    const options = place();
    const vault = await newVault(options);
    await takeSecrets(options, vault, 1_008 - 256);
    const before = await recordsOn(options);
    const { id } = await kept(vault, photo(10));
    const written = await rowsSince(options, before);
    const after = await recordsOn(options);
    expect(written.map((key) => (after.get(key) as Uint8Array).slice(2, 4))).toEqual([
      new Uint8Array(2),
      new Uint8Array(2),
    ]);
    const attachments = await vault.attachments('a');
    expect(valueOf(await attachments.read(id)).size).toBe(10);
    valueOf(await attachments.remove(id));
    expect(errorOf(await attachments.read(id))).toBe('missing');
    await saved(vault, 'b', 'told');
    const marks = new Disk(options);
    expect([...(await marks.records()).values()].filter((value) => (value as Uint8Array).length === 17).length).toBe(
      1_008 - 256 + 1,
    );
    await marks.close();
  });

  it('are kept in memory alone by a vault in memory, until it is locked', async () => {
    const vault = memoryVault();
    const { id } = await kept(vault, photo(2 * PART_BYTES));
    const attachments = await vault.attachments('a');
    expect(valueOf(await attachments.read(id)).size).toBe(2 * PART_BYTES);
    await vault.lock();
    expect(errorOf(await attachments.read(id))).toBe('locked');
    expect(errorOf(await attachments.put(photo(1)))).toBe('locked');
  });
});

describe('attachments that no answer names any more', () => {
  const answered = (attachment: Attachment): Json => ({ answers: { photo: [{ ...attachment }] } });

  it('stay while either of the two kept revisions names them, and then go', async () => {
    const clock = new ManualClock();
    const vault = await newVault(place({ clock }));
    const photoOf = await kept(vault, photo(10));
    await saved(vault, 'a', answered(photoOf), 'removed');
    const attachments = await vault.attachments('a');
    clock.pass(60_001);
    valueOf(await attachments.tidy());
    expect(valueOf(await attachments.list())).toHaveLength(1);
    await saved(vault, 'a', 'written on');
    valueOf(await attachments.tidy());
    expect(errorOf(await attachments.read(photoOf.id))).toBe('missing');
  });

  it('stay for a minute, and a day where another draft is open, since the answer may still be on its way', async () => {
    const clock = new ManualClock();
    const vault = await newVault(place({ clock }));
    await saved(vault, 'a', 'begun');
    await kept(vault, photo(10), 'a');
    await kept(vault, photo(10), 'b');
    const [a, b] = [await vault.attachments('a'), await vault.attachments('b')];
    const left = async () => [valueOf(await a.list()).length, valueOf(await b.list()).length];
    valueOf(await a.tidy());
    expect(await left()).toEqual([1, 1]);
    clock.pass(60_001);
    valueOf(await a.tidy());
    expect(await left()).toEqual([0, 1]);
    clock.pass(DAY_MS);
    valueOf(await a.tidy());
    expect(await left()).toEqual([0, 0]);
  });

  it('all stay while there is a draft that cannot be read', async () => {
    const clock = new ManualClock();
    const options = place({ clock });
    const vault = await newVault(options);
    await kept(vault, photo(10));
    const before = await recordsOn(options);
    await saved(vault, 'b', 'one');
    const disk = new Disk(options);
    for (const key of Disk.changed(before, await disk.records())) await disk.write(key, new Uint8Array(4126));
    clock.pass(2 * DAY_MS);
    const attachments = await vault.attachments('a');
    valueOf(await attachments.tidy());
    expect(valueOf(await attachments.list())).toHaveLength(1);
  });

  it('stay for the conflict copy that names them when their own draft is removed, and go with the copy', async () => {
    const clock = new ManualClock();
    const options = place({ clock });
    const vault = await newVault(options);
    const photoOf = await kept(vault, photo(10));
    await saved(vault, 'a', answered(photoOf));
    const writer = vault.drafts.writer(registration('a'));
    writer.save(() => answered(photoOf));
    expect(await writer.close()).toMatchObject({ conflictCopy: writer.id });
    valueOf(await vault.drafts.remove('a'));
    valueOf(await (await vault.attachments('a')).removeAll());
    const copied = await vault.attachments(writer.id);
    expect(valueOf(await copied.list())).toEqual([photoOf]);
    expect(valueOf(await copied.read(photoOf.id)).size).toBe(10);
    valueOf(await vault.drafts.remove(writer.id));
    clock.pass(DAY_MS + 1);
    valueOf(await copied.tidy());
    expect(errorOf(await copied.read(photoOf.id))).toBe('missing');
  });
});

/** Takes so many of the vault's secrets, as drafts and records do. */
async function takeSecrets(options: VaultOptions, vault: Vault, count: number): Promise<void> {
  valueOf(await vault.records('outbox').put('one', 1));
  const disk = new Disk(options);
  const [key = '', mark] = [...(await disk.records())].find(([, value]) => (value as Uint8Array).length === 17) ?? [];
  const [id = '', numbers = '', own = ''] = JSON.parse(key) as string[];
  const others = Array.from({ length: count }, (_, at) => String(at + 16)).filter((number) => number !== own);
  for (const number of others.slice(0, count - 1)) await disk.write(JSON.stringify([id, numbers, number]), mark);
  await disk.close();
}

/** Before the n-th write the battery is pulled out: it resolves then, and nothing is written or answers any more. */
function dieBefore(write: number): Promise<void> {
  const change = Reflect.get(Database.prototype, 'change') as Database['change'];
  let writes = 0;
  return new Promise((resolve) => {
    vi.spyOn(Database.prototype, 'change').mockImplementation(function (this: Database, wanted) {
      writes += 1;
      if (writes < write) return change.call(this, wanted);
      resolve();
      return new Promise(() => undefined);
    });
  });
}

async function rowsSince(options: VaultOptions, before: Map<string, unknown>): Promise<readonly string[]> {
  return [...(await recordsOn(options)).keys()].filter((key) => !before.has(key));
}

/** The rows of full parts: the head is smaller. */
async function partsSince(options: VaultOptions, before: Map<string, unknown>): Promise<readonly string[]> {
  const records = await recordsOn(options);
  const isPart = (key: string): boolean => (records.get(key) as Uint8Array).length > PART_BYTES;
  return (await rowsSince(options, before)).filter(isPart);
}
