import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registration, valueOf } from '../test/fixture.js';
import { randomBytes, toHex } from './bytes.js';
import { browserClock } from './clock.js';
import { Keyring } from './keyring.js';
import { MemoryRows } from './memory-rows.js';
import type { RowChange, RowKey } from './rows.js';
import { UnlockedVault } from './unlocked-vault.js';

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

  override async change(change: RowChange): Promise<boolean> {
    await this.#scheduler.schedule(Promise.resolve());
    return this.#shared.change(change);
  }
}

describe('several tabs on one draft', () => {
  it('never overwrite each other: what each saved last stands in the draft or in a conflict copy', async () => {
    const tabs = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), tabs, async (scheduler, changes) => {
        const shared = new MemoryRows();
        const vaultKey = randomBytes(32);
        const id = toHex(randomBytes(16));
        const open = (rows: MemoryRows) =>
          new UnlockedVault({ mode: 'vault', rows, clock: browserClock, keyring: new Keyring(id, vaultKey.slice()) });
        const work = changes.map(async (count, tab) => {
          const writer = open(new Road(shared, scheduler)).drafts.writer(registration('a'));
          for (let change = 1; change <= count; change += 1) {
            writer.save(() => `tab ${String(tab)}, change ${String(change)}`);
            expect((await writer.flush()).kind).toBe('saved');
          }
        });
        await scheduler.waitFor(Promise.all(work));
        const { drafts } = open(shared);
        const list = valueOf(await drafts.list());
        const states = await Promise.all(list.drafts.map(async (draft) => valueOf(await drafts.open(draft.id)).state));
        const last = changes.map((count, tab) => `tab ${String(tab)}, change ${String(count)}`);
        expect(states.sort()).toEqual(last.sort());
        expect(list.drafts.filter((draft) => draft.copyOf === 'a')).toHaveLength(changes.length - 1);
      }),
      { numRuns: 150 },
    );
  });
});
