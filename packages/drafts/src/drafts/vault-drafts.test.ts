import { describe, expect, it } from 'vitest';
import { Disk, errorOf, flipped, newVault, place, registration, reopened, valueOf } from '../../test/fixture.js';
import type { Vault } from '../vault/vault.js';
import type { VaultOptions } from '../vault/vault-options.js';

/** Long enough that the body takes a larger step than its entry, which tells the two apart on disk. */
const told = (story: string) => ({ story, detail: 'x'.repeat(5_000) });

async function saved(vault: Vault, id: string, ...states: string[]): Promise<void> {
  const writer = vault.drafts.writer(registration(id));
  for (const state of states) {
    writer.save(() => told(state));
    expect((await writer.flush()).kind).toBe('saved');
  }
  await writer.close();
}

/** Names on disk of the rows that one save writes: the draft's entry first, its body second. */
async function rowsOf(options: VaultOptions, save: () => Promise<void>): Promise<[string, string]> {
  const disk = new Disk(options);
  const before = await disk.records();
  await save();
  const after = await disk.records();
  const length = (key: string): number => (after.get(key) as Uint8Array).length;
  const isMark = (key: string): boolean => length(key) < 4_096; // which secret the draft has taken
  const written = Disk.changed(before, after).filter((key) => !isMark(key));
  const changed = written.sort((one, other) => length(one) - length(other));
  await disk.close();
  const [one, two] = changed;
  if (!one || !two || changed.length !== 2) throw new Error(`${String(changed.length)} rows changed`);
  return [one, two];
}

describe('drafts in a vault', () => {
  it('come back after the vault is opened anew', async () => {
    const options = place();
    const first = await newVault(options);
    await saved(first, 'a', 'begun', 'told');
    await first.lock();
    const { drafts } = await reopened(options);
    const list = valueOf(await drafts.list());
    expect(list).toMatchObject({ drafts: [{ ...registration('a'), revision: 2 }], damaged: [] });
    expect(list.drafts[0]).not.toHaveProperty('damaged');
    expect(valueOf(await drafts.open('a'))).toMatchObject({ summary: { revision: 2 }, state: { story: 'told' } });
  });

  it('are gone from list and disk once removed, and others stay', async () => {
    const options = place();
    const vault = await newVault(options);
    const disk = new Disk(options);
    await saved(vault, 'a', 'one');
    const before = (await disk.records()).size;
    await saved(vault, 'b', 'one', 'two');
    expect(valueOf(await vault.drafts.remove('b'))).toBeUndefined();
    expect((await disk.records()).size).toBe(before + 1); // the mark of a secret that is free again
    expect(errorOf(await vault.drafts.open('b'))).toBe('missing');
    expect(valueOf(await vault.drafts.list()).drafts.map(({ id }) => id)).toEqual(['a']);
  });

  it('open at the revision before when the newest is damaged at any sampled byte, and say so', async () => {
    const options = place();
    const vault = await newVault(options);
    await saved(vault, 'a', 'before');
    const { revision } = valueOf(await vault.drafts.open('a')).summary;
    const writer = vault.drafts.writer({ ...registration('a'), revision });
    const keys = await rowsOf(options, async () => {
      writer.save(() => told('newest'));
      await writer.flush();
    });
    const disk = new Disk(options);
    const sound = await disk.records();
    for (const key of keys) {
      for (let at = 0; at < 4126; at += 97) {
        await disk.write(key, flipped(sound.get(key), at));
        const opened = valueOf(await vault.drafts.open('a'));
        expect(opened).toMatchObject({ summary: { revision: 1, damaged: true }, state: { story: 'before' } });
      }
      await disk.write(key, sound.get(key));
    }
    expect(valueOf(await vault.drafts.open('a'))).toMatchObject({
      summary: { revision: 2 },
      state: { story: 'newest' },
    });
  });

  it('keep a damaged revision aside when its place is needed, and go on saving', async () => {
    const options = place();
    const vault = await newVault(options);
    await saved(vault, 'a', 'one');
    const [entry, body] = await rowsOf(options, async () => {
      const writer = vault.drafts.writer({ ...registration('a'), revision: 1 });
      writer.save(() => told('two'));
      await writer.close();
    });
    const disk = new Disk(options);
    const damaged = flipped((await disk.records()).get(body), 50);
    await disk.write(body, damaged);
    expect(valueOf(await vault.drafts.open('a')).summary).toMatchObject({ revision: 1, damaged: true });
    const writer = vault.drafts.writer({ ...registration('a'), revision: 1 });
    writer.save(() => told('two again'));
    expect(await writer.flush()).not.toHaveProperty('conflictCopy');
    expect(valueOf(await vault.drafts.open('a'))).toMatchObject({
      summary: { revision: 2 },
      state: { story: 'two again' },
    });
    expect(valueOf(await vault.drafts.open('a')).summary).not.toHaveProperty('damaged');
    const kept = [...(await disk.records())].filter(([key]) => key !== entry && key !== body);
    expect(kept.some(([, value]) => Buffer.from(value as Uint8Array).equals(Buffer.from(damaged)))).toBe(true);
  });

  it('are not exchanged for one another: swapped records are damaged', async () => {
    const options = place();
    const vault = await newVault(options);
    const [entryA, bodyA] = await rowsOf(options, () => saved(vault, 'a', 'of a'));
    const [entryB, bodyB] = await rowsOf(options, () => saved(vault, 'b', 'of b'));
    const disk = new Disk(options);
    const sound = await disk.records();
    for (const [one, other] of [
      [entryA, entryB],
      [bodyA, bodyB],
    ] as const) {
      await disk.write(one, sound.get(other));
      await disk.write(other, sound.get(one));
      expect(errorOf(await vault.drafts.open('a'))).toBe('damaged');
      expect(errorOf(await vault.drafts.open('b'))).toBe('damaged');
      await disk.write(one, sound.get(one));
      await disk.write(other, sound.get(other));
    }
    expect(valueOf(await vault.drafts.open('b')).state).toMatchObject({ story: 'of b' });
  });

  it('notice a record put back as it was two revisions ago, and a record taken away', async () => {
    const options = place();
    const vault = await newVault(options);
    const [entry, body] = await rowsOf(options, () => saved(vault, 'a', 'one'));
    const disk = new Disk(options);
    const old = await disk.records();
    const writer = vault.drafts.writer({ ...registration('a'), revision: 1 });
    for (const story of ['two', 'three']) {
      writer.save(() => told(story));
      await writer.flush();
    }
    const sound = await disk.records();
    for (const key of [entry, body]) {
      await disk.write(key, old.get(key));
      expect(valueOf(await vault.drafts.open('a'))).toMatchObject({
        summary: { damaged: true },
        state: { story: 'two' },
      });
      await disk.remove(key);
      expect(valueOf(await vault.drafts.open('a')).summary).toMatchObject({ revision: 2, damaged: true });
      await disk.write(key, sound.get(key));
    }
    const [newEntry] = [...sound.keys()].filter((key) => key !== entry && key.slice(0, 70) === entry.slice(0, 70));
    await disk.remove(newEntry ?? '');
    expect(valueOf(await vault.drafts.list()).drafts).toMatchObject([{ revision: 3, damaged: true }]);
  });

  it('lose nothing else when a foreign record stands among them', async () => {
    const options = place();
    const vault = await newVault(options);
    const [entry] = await rowsOf(options, () => saved(vault, 'a', 'one'));
    const disk = new Disk(options);
    const [id, group] = JSON.parse(entry) as [string, string];
    await disk.write(JSON.stringify([id, group, 'foreign']), { anything: 'else' });
    const list = valueOf(await vault.drafts.list());
    expect(list.drafts).toMatchObject([{ id: 'a', revision: 1 }]);
    expect(list.damaged).toEqual(['foreign']);
    expect((await disk.records()).has(JSON.stringify([id, group, 'foreign']))).toBe(true);
  });

  it('keep both works when two tabs write one draft', async () => {
    const options = place();
    const tabs = [await newVault(options), await reopened(options)] as const;
    await saved(tabs[0], 'a', 'begun');
    const [here, there] = tabs.map((tab) => tab.drafts.writer({ ...registration('a'), revision: 1 }));
    if (!here || !there) throw new Error('no writers');
    here.save(() => told('from here'));
    there.save(() => told('from there'));
    const statuses = await Promise.all([here.flush(), there.flush()]);
    const copies = statuses.flatMap((status) => (status.kind === 'saved' ? (status.conflictCopy ?? []) : []));
    expect(copies).toHaveLength(1);
    there.save(() => told('from there, later'));
    here.save(() => told('from here, later'));
    await Promise.all([here.flush(), there.flush()]);
    const list = valueOf(await tabs[0].drafts.list()).drafts;
    expect(list).toHaveLength(2);
    expect(list.find(({ id }) => id !== 'a')).toMatchObject({ id: copies[0], copyOf: 'a' });
    const states = await Promise.all([here, there].map(async ({ id }) => valueOf(await tabs[1].drafts.open(id)).state));
    expect(states).toMatchObject([{ story: 'from here, later' }, { story: 'from there, later' }]);
  });

  it('are not overwritten by a new draft of the same id', async () => {
    const vault = await newVault(place());
    await saved(vault, 'a', 'first');
    const writer = vault.drafts.writer(registration('a'));
    writer.save(() => told('second'));
    expect(await writer.flush()).toMatchObject({ kind: 'saved', conflictCopy: writer.id });
    expect(valueOf(await vault.drafts.open('a')).state).toMatchObject({ story: 'first' });
  });
});
