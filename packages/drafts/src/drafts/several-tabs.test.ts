import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OverwritableFiles, registration, valueOf } from '../../test/fixture.js';
import { TestLocks } from '../../test/locks.js';
import { randomBytes, toHex } from '../crypto/bytes.js';
import { browserClock } from '../clock.js';
import { Keyring } from '../crypto/keyring.js';
import { newSecrets } from '../vault/made-secrets.js';
import { MemoryRows } from '../storage/memory-rows.js';
import type { RowChange, RowKey } from '../storage/rows.js';
import { secretStoreOf } from '../shred/secret-stores.js';
import { Secrets } from '../shred/secrets.js';
import { UnlockedVault } from '../vault/unlocked-vault.js';

/** One tab's way to the shared storage, on which every read and write may overtake those of the other tabs. */
class Road extends MemoryRows {
  readonly #shared: MemoryRows;
  readonly #scheduler: fc.Scheduler;

  constructor(shared: MemoryRows, scheduler: fc.Scheduler) {
    super();
    this.#shared = shared;
    this.#scheduler = scheduler;
  }

  override async get(keys: readonly RowKey[]): Promise<readonly unknown[]> {
    await this.#scheduler.schedule(Promise.resolve());
    return this.#shared.get(keys);
  }

  override async range(prefix: RowKey) {
    await this.#scheduler.schedule(Promise.resolve());
    return this.#shared.range(prefix);
  }

  override async change(change: RowChange): Promise<boolean> {
    await this.#scheduler.schedule(Promise.resolve());
    return this.#shared.change(change);
  }
}

/** A tab before whose writes another tab is always quicker, until `before` says that it was the last time. */
class Overtaken extends MemoryRows {
  readonly #shared: MemoryRows;
  before: (() => Promise<boolean>) | undefined;

  constructor(shared: MemoryRows) {
    super();
    this.#shared = shared;
  }

  override get(keys: readonly RowKey[]): Promise<readonly unknown[]> {
    return this.#shared.get(keys);
  }

  override range(prefix: RowKey) {
    return this.#shared.range(prefix);
  }

  override async change(change: RowChange): Promise<boolean> {
    const { before } = this;
    if (before && !(await before())) this.before = undefined;
    return this.#shared.change(change);
  }
}

// A long run takes TRIALS=1000.
const numRuns = Number(process.env['TRIALS'] ?? 150);

/** A device that several tabs open. */
async function device() {
  const shared = new MemoryRows();
  const vaultKey = randomBytes(32);
  const id = toHex(randomBytes(16));
  const store = secretStoreOf({ kind: 'file', name: 'a' }, { rows: shared, files: new OverwritableFiles(), vault: id });
  await newSecrets(store);
  const open = async (rows: MemoryRows, locks?: LockManager) => {
    const keyring = new Keyring(id, vaultKey.slice(), await Secrets.read(store));
    return new UnlockedVault({ mode: 'vault', rows, clock: browserClock, keyring, locks });
  };
  return { shared, open };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('several tabs on one draft', () => {
  it('never overwrite each other without locks: what each saved last stands in the draft or in a conflict copy', async () => {
    // Every tab that needs a secret goes for the same one.
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const tabs = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), tabs, async (scheduler, changes) => {
        const { shared, open } = await device();
        const work = changes.map(async (count, tab) => {
          const { drafts } = await open(new Road(shared, scheduler));
          const writer = drafts.writer(registration('a'));
          for (let change = 1; change <= count; change += 1) {
            writer.save(() => `tab ${String(tab)}, change ${String(change)}`);
            expect((await writer.flush()).kind).toBe('saved');
          }
        });
        await scheduler.waitFor(Promise.all(work));
        const { drafts } = await open(shared);
        const list = valueOf(await drafts.list());
        const states = await Promise.all(list.drafts.map(async (draft) => valueOf(await drafts.open(draft.id)).state));
        const last = changes.map((count, tab) => `tab ${String(tab)}, change ${String(count)}`);
        expect(states.sort()).toEqual(last.sort());
        expect(list.drafts.filter((draft) => draft.copyOf === 'a')).toHaveLength(changes.length - 1);
      }),
      { numRuns },
    );
  });

  it('take turns with locks, so that no copy is split off and every change is built on the one before', async () => {
    const tabs = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), tabs, async (scheduler, changes) => {
        const { shared, open } = await device();
        const locks = new TestLocks() as unknown as LockManager;
        const work = changes.map(async (count, tab) => {
          const { drafts } = await open(new Road(shared, scheduler), locks);
          const lease = await drafts.lease('a');
          await lease.held;
          const found = await drafts.open('a');
          const before = found.ok ? (found.value.state as readonly string[]) : [];
          const revision = found.ok ? { revision: found.value.summary.revision } : {};
          const writer = drafts.writer({ ...registration('a'), ...revision });
          const own: string[] = [];
          for (let change = 1; change <= count; change += 1) {
            own.push(`tab ${String(tab)}, change ${String(change)}`);
            const state = [...before, ...own];
            writer.save(() => state);
            expect((await writer.flush()).kind).toBe('saved');
          }
          lease.release();
        });
        await scheduler.waitFor(Promise.all(work));
        const { drafts } = await open(shared);
        expect(valueOf(await drafts.list()).drafts).toHaveLength(1);
        const { state } = valueOf(await drafts.open('a'));
        expect(state).toHaveLength(changes.reduce((sum, count) => sum + count, 0));
      }),
      { numRuns },
    );
  });
});

describe('several tabs on drafts of their own', () => {
  it('write one index, and none becomes a copy or fails for it; what is removed meanwhile is not missed', async () => {
    const tabs = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), tabs, async (scheduler, changes) => {
        const { shared, open } = await device();
        const work = changes.map(async (count, tab) => {
          const { drafts } = await open(new Road(shared, scheduler));
          const id = String(tab);
          const writer = drafts.writer(registration(id));
          const told: string[] = [];
          writer.subscribe(({ kind }) => told.push(kind));
          for (let change = 1; change <= count; change += 1) {
            writer.save(() => `change ${String(change)}`);
            expect(await writer.flush()).not.toHaveProperty('conflictCopy');
          }
          expect(told).not.toContain('failed');
          if (tab === 0) valueOf(await drafts.remove(id));
        });
        await scheduler.waitFor(Promise.all(work));
        const { drafts } = await open(shared);
        const list = valueOf(await drafts.list());
        expect(list).toMatchObject({ gone: [], damaged: [] });
        const left = changes.map((count, tab) => [String(tab), count] as const).slice(1);
        expect(list.drafts.map(({ id, revision, earlier }) => [id, revision, earlier]).sort()).toEqual(
          left.map(([id, count]) => [id, count, undefined]),
        );
        for (const [id, count] of left) {
          expect(valueOf(await drafts.open(id)).state).toBe(`change ${String(count)}`);
        }
      }),
      { numRuns },
    );
  });

  it('seal only the index anew when another tab was quicker, however often', async () => {
    const { shared, open } = await device();
    const slow = new Overtaken(shared);
    const one = await open(slow);
    const two = await open(shared);
    const other = two.drafts.writer(registration('b'));
    let sealed = 0;
    const writer = one.drafts.writer(registration('a'));
    writer.save(() => 'begun');
    await writer.flush();
    slow.before = async () => {
      sealed += 1;
      other.save(() => sealed);
      await other.flush();
      return sealed < 5;
    };
    let encoded = 0;
    writer.save(() => {
      encoded += 1;
      return 'told';
    });
    expect(await writer.flush()).toMatchObject({ kind: 'saved' });
    expect([sealed, encoded]).toEqual([5, 1]);
    expect(valueOf(await one.drafts.open('a'))).toMatchObject({ summary: { revision: 2 }, state: 'told' });
    expect(valueOf(await one.drafts.open('b'))).toMatchObject({ summary: { revision: 5 }, state: 5 });
  });

  it('go on as a copy when the draft itself was saved in the same moment', async () => {
    const { shared, open } = await device();
    const slow = new Overtaken(shared);
    const [one, two] = [await open(slow), await open(shared)];
    const writers = [one, two].map(({ drafts }) => drafts.writer(registration('a')));
    slow.before = async () => {
      writers[1]?.save(() => 'quicker');
      await writers[1]?.flush();
      return false;
    };
    writers[0]?.save(() => 'slower');
    const status = await writers[0]?.flush();
    expect(status).toHaveProperty('conflictCopy');
    expect(valueOf(await one.drafts.open('a')).state).toBe('quicker');
    expect(valueOf(await one.drafts.list())).toMatchObject({ drafts: [{}, {}], gone: [], damaged: [] });
  });
});

describe('several tabs on one record', () => {
  it('lose no change of each other, and never bring back what one has removed', async () => {
    const tabs = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), tabs, fc.boolean(), async (scheduler, changes, isRemoved) => {
        const { shared, open } = await device();
        valueOf(await (await open(shared)).records('outbox').put('a', 0));
        const work = changes.map(async (count, tab) => {
          const records = (await open(new Road(shared, scheduler))).records('outbox');
          for (let change = 1; change <= count; change += 1)
            valueOf(await records.change('a', (value) => (typeof value === 'number' ? value + 1 : value)));
          if (isRemoved && tab === 0) valueOf(await records.change('a', () => undefined));
        });
        await scheduler.waitFor(Promise.all(work));
        const vault = await open(shared);
        const sum = changes.reduce((all, count) => all + count, 0);
        expect(valueOf(await vault.records('outbox').get('a'))).toBe(isRemoved ? undefined : sum);
        expect(valueOf(await vault.drafts.list())).toMatchObject({ gone: [], damaged: [] });
        // What it hung on is free again: another takes its place.
        valueOf(await vault.records('outbox').put('a', 'anew'));
        expect(valueOf(await vault.records('outbox').get('a'))).toBe('anew');
      }),
      { numRuns },
    );
  });
});
