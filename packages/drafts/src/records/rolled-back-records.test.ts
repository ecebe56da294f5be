import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Disk,
  errorOf,
  flipped,
  newVault,
  place,
  reopened,
  saved,
  valueOf,
  onDisk,
  rowsOf,
} from '../../test/fixture.js';
import { goldenDevice } from '../../test/golden.js';
import type { Vault } from '../vault/vault.js';
import type { VaultOptions } from '../vault/vault-options.js';

const trials = process.env['TRIALS'] === undefined ? 5 : 100;

type Stored = Map<string, unknown>;

const putBack = (options: VaultOptions, key: string, value: unknown): Promise<void> =>
  onDisk(options, (disk) => (value === undefined ? disk.remove(key) : disk.write(key, value)));

const said = async (vault: Vault): Promise<number> => valueOf(await vault.drafts.list()).gone.length;

/** What the notice above the list of drafts does when the worker has told somebody. */
async function letGo(vault: Vault): Promise<void> {
  for (const name of valueOf(await vault.drafts.list()).gone) valueOf(await vault.drafts.remove(name));
}

async function twoRecords(options = place()) {
  const vault = await newVault(options);
  const outbox = vault.records('outbox');
  const before = await rowsOf(options);
  valueOf(await outbox.put('a', 'waits'));
  const early = await rowsOf(options);
  valueOf(await outbox.put('b', 'waits'));
  valueOf(await outbox.put('a', 'tried once'));
  const late = await rowsOf(options);
  const [ofA = ''] = Disk.changed(before, early);
  const [ofB = ''] = Disk.changed(early, late).filter((key) => key !== ofA);
  return { options, vault, outbox, early, late, ofA, ofB };
}

describe('a record', () => {
  it('that was put back as it was earlier still opens, and it is said until somebody lets go of it', async () => {
    const { options, vault, early, ofA } = await twoRecords();
    expect(await said(vault)).toBe(0);
    await putBack(options, ofA, early.get(ofA));
    for (const device of [vault, await reopened(options)]) {
      expect(await said(device)).toBe(1);
      expect(valueOf(await device.records('outbox').get('a'))).toBe('waits');
      expect(valueOf(await device.records('outbox').all()).records).toHaveLength(2);
    }
    await letGo(vault);
    expect(await said(await reopened(options))).toBe(0);
    expect(valueOf(await vault.records('outbox').get('a'))).toBe('waits');
  });

  it('that was put back is watched again from the next time it is put', async () => {
    const { options, vault, outbox, early, ofA } = await twoRecords();
    await putBack(options, ofA, early.get(ofA));
    valueOf(await outbox.put('a', 'tried twice'));
    expect(await said(vault)).toBe(0);
    await putBack(options, ofA, early.get(ofA));
    expect(await said(vault)).toBe(1);
  });

  it('that was taken away, changed or exchanged is said', async () => {
    const { options, vault, late, ofA, ofB } = await twoRecords();
    const others = [undefined, flipped(late.get(ofA), 70), flipped(late.get(ofA), 3), late.get(ofB), 'no bytes'];
    for (const other of others) {
      await putBack(options, ofA, other);
      expect(await said(vault)).toBe(1);
      await putBack(options, ofA, late.get(ofA));
      expect(await said(vault)).toBe(0);
    }
    await putBack(options, ofA, undefined);
    await letGo(vault);
    expect(await said(vault)).toBe(0);
    expect(valueOf(await vault.records('outbox').all()).records).toEqual([{ id: 'b', value: 'waits' }]);
  });

  it('that was put back together with the index is noticed by every draft that was saved since', async () => {
    const { options, vault, early, ofA, late } = await twoRecords();
    await saved(vault, 'draft', 'told');
    const [index = ''] = [...late.keys()].filter((key) => Disk.isIndex(key));
    await putBack(options, ofA, early.get(ofA));
    await putBack(options, index, early.get(index));
    const { drafts } = valueOf(await (await reopened(options)).drafts.list());
    expect(drafts).toMatchObject([{ id: 'draft', earlier: true }]);
  });

  it('that is removed is not missed, and neither is one whose removal a crash has interrupted', async () => {
    const { options, vault, outbox, late } = await twoRecords();
    valueOf(await outbox.remove('b'));
    expect(await said(vault)).toBe(0);
    const after = await rowsOf(options);
    expect([...late.keys()].filter((key) => !after.has(key))).toHaveLength(1);
    const change = await import('../storage/database.js').then(({ Database }) => Database.prototype);
    const whole = Reflect.get(change, 'change') as typeof change.change;
    let writes = 0;
    change.change = function (wanted) {
      writes += 1;
      return writes > 1 ? Promise.reject(new DOMException('', 'AbortError')) : whole.call(this, wanted);
    };
    try {
      expect(errorOf(await outbox.remove('a'))).toBe('closed');
    } finally {
      change.change = whole;
    }
    const again = await reopened(options);
    expect(await said(again)).toBe(0);
    expect(valueOf(await again.records('outbox').all())).toEqual({ records: [], damaged: [] });
  });

  it('is never suspected, whatever two tabs put, remove and save, and every put-back of one is noticed', async () => {
    const act = fc.record({
      tab: fc.nat({ max: 1 }),
      kind: fc.constantFrom('put', 'put', 'put', 'remove', 'save', 'reopen'),
      id: fc.constantFrom('a', 'b', 'c'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 10 }), async (acts) => {
        const options = place();
        const tabs = [await newVault(options), await reopened(options)];
        const snapshots: Stored[] = [await rowsOf(options)];
        for (const [at, { tab, kind, id }] of acts.entries()) {
          const vault = tabs[tab];
          if (!vault) continue;
          if (kind === 'put') valueOf(await vault.records('outbox').put(id, at));
          else if (kind === 'remove') valueOf(await vault.records('outbox').remove(id));
          else if (kind === 'save') await saved(vault, 'draft', at);
          else tabs[tab] = await reopened(options);
          for (const each of tabs) expect(await said(each)).toBe(0);
          snapshots.push(await rowsOf(options));
        }
        await everyPutBackIsSaid(options, snapshots);
      }),
      { numRuns: trials },
    );
  });

  it.each(['v1', 'v2', 'v3'] as const)(
    'of a vault of an earlier format is not suspected, and is watched from its next put on: %s',
    async (format) => {
      const options = await goldenDevice(format);
      const vault = await reopened(options);
      const before = await rowsOf(options);
      for (const { id, value } of valueOf(await vault.records('outbox').all()).records) {
        expect(await said(vault)).toBe(0);
        valueOf(await vault.records('outbox').put(id, value));
      }
      valueOf(await vault.records('outbox').put('new', 1));
      expect(await said(await reopened(options))).toBe(0);
      const after = await rowsOf(options);
      const records = Disk.changed(before, after);
      expect(records.length).toBeGreaterThan(0);
      for (const key of records) await putBack(options, key, before.get(key));
      expect(await said(vault)).toBe(records.length);
    },
  );
});

/** Puts back each record as it stood at each earlier moment, and takes each away. */
async function everyPutBackIsSaid(options: VaultOptions, snapshots: readonly Stored[]): Promise<void> {
  const vault = await reopened(options);
  const hasDraft = (await vault.drafts.open('draft')).ok;
  const now = await rowsOf(options);
  const index = [...now.keys()].find((key) => Disk.isIndex(key));
  const [vaultId = ''] = JSON.parse(index ?? '[]') as string[];
  for (const key of Disk.changed(snapshots[0] ?? new Map(), now)) {
    if (!key.startsWith(`["${vaultId}"`)) continue;
    const others = snapshots.map((rows) => rows.get(key)).filter((value) => !isSame(value, now.get(key)));
    for (const other of others) {
      await putBack(options, key, other);
      const { gone, damaged, drafts } = valueOf(await vault.drafts.list());
      const doubts = drafts.filter((draft) => draft.damaged ?? draft.earlier);
      const opened = await vault.drafts.open('draft');
      const isDoubted = opened.ok ? opened.value.summary.damaged || opened.value.summary.earlier : hasDraft;
      expect(gone.length + damaged.length + doubts.length > 0 || isDoubted, key).toBe(true);
    }
    await putBack(options, key, now.get(key));
  }
  expect(await said(vault)).toBe(0);
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
