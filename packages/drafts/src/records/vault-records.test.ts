import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '@amparo/model';
import { Disk, errorOf, flipped, newVault, onDisk, place, reopened, rowsOf, valueOf } from '../../test/fixture.js';
import { memoryVault } from '../vault/memory-vault.js';

describe('sealed records', () => {
  it('come back under their ids after the vault is opened anew', async () => {
    const options = place();
    const outbox = (await newVault(options)).records('outbox');
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.jsonValue(), async (id, value) => {
        valueOf(await outbox.put(id, value as Json));
        const again = (await reopened(options)).records('outbox');
        expect(JSON.stringify(valueOf(await again.get(id)))).toBe(JSON.stringify(value));
      }),
      { numRuns: 15 },
    );
  });

  it('of one purpose are not seen by another', async () => {
    const vault = await newVault(place());
    await vault.records('outbox').put('one', 1);
    await vault.records('settings').put('one', 2);
    valueOf(await vault.records('settings').remove('one'));
    expect(valueOf(await vault.records('settings').get('one'))).toBeUndefined();
    expect(valueOf(await vault.records('outbox').all())).toEqual({ records: [{ id: 'one', value: 1 }], damaged: [] });
  });

  it('are changed in one step, left alone where nothing is made of them, and removed where nothing is to stay', async () => {
    const options = place();
    const outbox = (await newVault(options)).records('outbox');
    const disk = new Disk(options);
    valueOf(await outbox.change('one', (before) => before ?? { told: 1 }));
    const written = await disk.records();
    valueOf(await outbox.change('one', (before) => before));
    valueOf(await outbox.change('two', (before) => before));
    expect(Disk.changed(written, await disk.records())).toEqual([]);
    valueOf(await outbox.change('one', (before) => ({ before: before ?? null })));
    expect(valueOf(await outbox.get('one'))).toEqual({ before: { told: 1 } });
    valueOf(await outbox.change('one', () => undefined));
    expect(valueOf(await outbox.all())).toEqual({ records: [], damaged: [] });
  });

  it('that are damaged or swapped are said and kept, and the others still open', async () => {
    const options = place();
    const outbox = (await newVault(options)).records('outbox');
    const disk = new Disk(options);
    const before = await disk.records();
    for (const id of ['one', 'two', 'three']) await outbox.put(id, id);
    const sound = await disk.records();
    const [first = '', second = '', third = ''] = Disk.changed(before, sound);
    await disk.write(first, flipped(sound.get(first), 20));
    expect(valueOf(await outbox.all()).records).toHaveLength(2);
    await disk.write(second, sound.get(third));
    await disk.write(third, sound.get(second));
    const { records, damaged } = valueOf(await outbox.all());
    expect([records, damaged.length]).toEqual([[], 3]);
    expect(errorOf(await outbox.get('one'))).toBe('damaged');
    expect((await disk.records()).size).toBe(sound.size);
  });

  it('of a later release stay to the byte in a tab that does not know it, and nothing is put over them', async () => {
    const options = place();
    const outbox = (await newVault(options)).records('outbox');
    const before = await rowsOf(options);
    valueOf(await outbox.put('one', 'told'));
    const [key = ''] = Disk.changed(before, await rowsOf(options));
    const newer = ((await rowsOf(options)).get(key) as Uint8Array).with(0, 3);
    await onDisk(options, (disk) => disk.write(key, newer));
    expect(errorOf(await outbox.put('one', 'put over it'))).toBe('damaged');
    expect(errorOf(await outbox.change('one', () => 'put over it'))).toBe('damaged');
    expect((await rowsOf(options)).get(key)).toEqual(newer);
    valueOf(await outbox.put('two', 'goes on'));
    await onDisk(options, (disk) => disk.write(key, flipped(newer.with(0, 2), 30)));
    valueOf(await outbox.put('one', 'what is only damaged is put over'));
  });
});

describe('a vault in memory', () => {
  it('keeps drafts and records until it is locked, and says that it stores nothing', async () => {
    const vault = memoryVault();
    const writer = vault.drafts.writer({ id: 'a', form: 'registration', formVersion: '1.0.0', caseCode: 'KE-1' });
    writer.save(() => ({ told: true }));
    expect(await writer.flush()).toEqual({ kind: 'memoryOnly' });
    expect(valueOf(await vault.drafts.open('a')).state).toEqual({ told: true });
    expect(valueOf(await vault.drafts.list()).drafts).toHaveLength(1);
    await vault.records('outbox').put('one', 1);
    expect(valueOf(await vault.records('outbox').all()).records).toEqual([{ id: 'one', value: 1 }]);
    await vault.lock();
    expect(errorOf(await vault.drafts.open('a'))).toBe('locked');
    expect(vault.mode).toBe('memory');
  });
});
