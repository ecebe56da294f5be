import { describe, expect, it } from 'vitest';
import {
  Disk,
  OverwritableFiles,
  flipped,
  newVault,
  place,
  registration,
  reopened,
  saved,
  valueOf,
  onDisk,
  rowsOf,
} from '../../test/fixture.js';
import { goldenDevice } from '../../test/golden.js';
import type { DraftSummary } from './draft-summary.js';
import type { Vault } from '../vault/vault.js';
import type { VaultOptions } from '../vault/vault-options.js';

async function putBack(options: VaultOptions, rows: Map<string, unknown>, keys: readonly string[]): Promise<void> {
  await onDisk(options, async (disk) => {
    for (const key of keys) {
      if (rows.has(key)) await disk.write(key, rows.get(key));
      else await disk.remove(key);
    }
  });
}

const marksOf = (drafts: readonly DraftSummary[]): Record<string, boolean> =>
  Object.fromEntries(drafts.map(({ id, earlier = false }) => [id, earlier]));

async function marks(vault: Vault): Promise<Record<string, boolean>> {
  const listed = marksOf(valueOf(await vault.drafts.list()).drafts);
  for (const [id, earlier] of Object.entries(listed)) {
    const { summary } = valueOf(await vault.drafts.open(id));
    // The list sees all drafts, and what is wrong with the index itself.
    if (summary.earlier) expect(earlier).toBe(true);
  }
  return listed;
}

async function twoDrafts(options = place()) {
  const vault = await newVault(options);
  await saved(vault, 'a', 'one', 'two');
  const early = await rowsOf(options);
  await saved(vault, 'b', 'begun');
  await saved(vault, 'a', 'three', 'four', 'five');
  return { options, vault, early, late: await rowsOf(options) };
}

describe('a draft that was put back as a whole as it was earlier', () => {
  it('opens as what it is, and says so, in the list and when it is opened', async () => {
    const { options, vault, early, late } = await twoDrafts();
    expect(await marks(vault)).toEqual({ a: false, b: false });
    const ofA = Disk.changed(early, late).filter((key) => early.has(key));
    expect(ofA).toHaveLength(4);
    await putBack(options, early, ofA);
    for (const device of [vault, await reopened(options)]) {
      expect(await marks(device)).toEqual({ a: true, b: false });
      expect(valueOf(await device.drafts.open('a'))).toMatchObject({
        summary: { revision: 2, earlier: true },
        state: 'two',
      });
    }
  });

  it('can be worked on, and then stands as its newest', async () => {
    const { options, early, late } = await twoDrafts();
    await putBack(
      options,
      early,
      Disk.changed(early, late).filter((key) => early.has(key)),
    );
    const vault = await reopened(options);
    await saved(vault, 'a', 'told once more');
    expect(await marks(await reopened(options))).toEqual({ a: false, b: false });
    expect(valueOf(await vault.drafts.open('a')).state).toBe('told once more');
  });

  it('is noticed by every other draft when the index is put back with it', async () => {
    const { options, vault, early, late } = await twoDrafts();
    await saved(vault, 'b', 'goes on');
    const index = [...late.keys()].filter((key) => Disk.isIndex(key));
    expect(index).toHaveLength(1);
    await putBack(options, early, [...Disk.changed(early, late).filter((key) => early.has(key)), ...index]);
    expect(await marks(await reopened(options))).toEqual({ a: true, b: true });
  });

  it('is noticed when the index is taken away, or damaged, or exchanged for another vault’s', async () => {
    const { options, early, late } = await twoDrafts();
    const [index = ''] = [...late.keys()].filter((key) => Disk.isIndex(key));
    const ofA = Disk.changed(early, late).filter((key) => early.has(key));
    const other = await twoDrafts();
    const [foreign = ''] = [...other.late.keys()].filter((key) => Disk.isIndex(key));
    for (const value of [undefined, flipped(late.get(index), 60), other.late.get(foreign)]) {
      await putBack(options, new Map([...early, [index, value]]), ofA);
      await putBack(options, value === undefined ? new Map() : new Map([[index, value]]), [index]);
      expect(await marks(await reopened(options))).toEqual({ a: true, b: true });
    }
  });

  it('is not suspected when nothing was touched, whatever is saved and removed, in two tabs', async () => {
    const options = place();
    const one = await newVault(options);
    const two = await reopened(options);
    const writers = [one, two].map((vault, at) => vault.drafts.writer(registration(String(at))));
    for (let each = 0; each < 20; each += 1) {
      for (const writer of writers) writer.save(() => each);
      const listed = one.drafts.list();
      await Promise.all(writers.map((writer) => writer.flush()));
      expect(valueOf(await listed).drafts.some(({ earlier }) => earlier)).toBe(false);
    }
    for (const writer of writers) expect(await writer.close()).not.toHaveProperty('conflictCopy');
    valueOf(await two.drafts.remove('0'));
    await saved(one, 'c', 'begun');
    expect(await marks(await reopened(options))).toEqual({ 1: false, c: false });
    expect(valueOf(await one.drafts.list())).toMatchObject({ gone: [], damaged: [] });
  });
});

describe('a draft that was taken away', () => {
  it('is missed, until somebody lets go of it', async () => {
    const { options, early, late } = await twoDrafts();
    const ofB = Disk.changed(early, late).filter((key) => !early.has(key));
    await onDisk(options, async (disk) => {
      for (const key of ofB) await disk.remove(key);
    });
    const vault = await reopened(options);
    expect(valueOf(await vault.drafts.list())).toMatchObject({ drafts: [{ id: 'a' }], gone: ['b'] });
    await saved(vault, 'a', 'six');
    expect(valueOf(await vault.drafts.list()).gone).toEqual(['b']);
    valueOf(await vault.drafts.remove('b'));
    expect(valueOf(await vault.drafts.list())).toMatchObject({ drafts: [{ id: 'a' }], gone: [] });
  });

  it('by the worker is not missed, and is noticed when it is put back where nothing could be overwritten', async () => {
    const shredFiles = new OverwritableFiles();
    shredFiles.refusing = true;
    const { options, vault, late } = await twoDrafts(place({ shredFiles }));
    valueOf(await vault.drafts.remove('b'));
    expect(valueOf(await vault.drafts.list())).toMatchObject({ drafts: [{ id: 'a' }], gone: [] });
    const left = await rowsOf(options);
    const taken = [...late.keys()].filter((key) => !left.has(key) || key.startsWith('["secrets"'));
    await putBack(options, late, taken);
    const again = await reopened(options);
    expect((await marks(again))['b']).toBe(true);
    expect(valueOf(await again.drafts.open('b'))).toMatchObject({ summary: { earlier: true }, state: 'begun' });
  });
});

describe('a vault that was written before there was an index', () => {
  it.each(['v1', 'v2'] as const)('is not suspected, and is watched from its first save on: %s', async (format) => {
    const options = await goldenDevice(format);
    const vault = await reopened(options);
    const { drafts } = valueOf(await vault.drafts.list());
    expect(Object.values(marksOf(drafts))).toEqual([false, false]);
    const before = await rowsOf(options);
    const [first] = drafts.filter(({ revision }) => revision === 3);
    const writer = vault.drafts.writer(first ?? registration('a'));
    writer.save(() => 'four');
    await writer.close();
    expect(Object.values(await marks(vault))).toEqual([false, false]);
    const after = await rowsOf(options);
    await putBack(
      options,
      before,
      Disk.changed(before, after).filter((key) => before.has(key)),
    );
    expect(Object.values(await marks(vault)).sort()).toEqual([false, true]);
  });
});
