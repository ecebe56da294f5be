import { describe, expect, it } from 'vitest';
import { errorOf, newVault, lockless, place, registration, reopened, valueOf } from '../../test/fixture.js';
import { TestLocks } from '../../test/locks.js';
import type { Vault } from '../vault/vault.js';

async function conflict(tabs: readonly [Vault, Vault]) {
  const [here, there] = tabs.map((tab) => tab.drafts.writer(registration('a')));
  if (!here || !there) throw new Error('no writers');
  here.save(() => ({ story: 'from here', name: 'kept' }));
  await here.flush();
  there.save(() => ({ story: 'from there' }));
  await there.flush();
  return { here, there };
}

describe('a conflict between two tabs', () => {
  it('is compared and resolved field by field, and nothing but the decision is left', async () => {
    const options = place();
    const tabs = [await newVault(options), await reopened(options)] as const;
    const { here, there } = await conflict(tabs);
    await Promise.all([here.close(), there.close()]);
    const conflicts = await tabs[0].drafts.conflicts();
    const [draft, copy] = valueOf(await conflicts.versions('a'));
    if (!draft || !copy) throw new Error('not two versions');
    expect([draft.state, copy.state]).toEqual([{ story: 'from here', name: 'kept' }, { story: 'from there' }]);
    const state = { story: 'from there', name: 'kept' };
    const kept = valueOf(await conflicts.resolve({ draft: draft.summary, copy: copy.summary, state }));
    expect(kept).toMatchObject({ id: 'a', revision: 2 });
    const list = valueOf(await tabs[1].drafts.list());
    expect(list).toMatchObject({ drafts: [{ id: 'a', revision: 2 }], damaged: [] });
    expect(valueOf(await tabs[1].drafts.open('a')).state).toEqual(state);
    expect(errorOf(await tabs[1].drafts.open(copy.summary.id))).toBe('missing');
  });

  it('is not resolved when either was saved since it was compared', async () => {
    const options = place();
    const tabs = [await newVault(options), await reopened(options)] as const;
    for (const late of ['here', 'there'] as const) {
      const writers = await conflict(tabs);
      const conflicts = await tabs[0].drafts.conflicts();
      const [draft, copy] = valueOf(await conflicts.versions('a'));
      if (!draft || !copy) throw new Error('not two versions');
      writers[late].save(() => 'later');
      await writers[late].flush();
      const outcome = await conflicts.resolve({ draft: draft.summary, copy: copy.summary, state: 'decided' });
      expect(errorOf(outcome)).toBe('changed');
      const states = valueOf(await conflicts.versions('a')).map(({ state }) => state);
      expect(states).toContain('later');
      expect(states).not.toContain('decided');
      for (const { summary } of valueOf(await conflicts.versions('a')))
        valueOf(await tabs[0].drafts.remove(summary.id));
      await Promise.all([writers.here.close(), writers.there.close()]);
    }
  });
});

describe('a draft that is open in a tab', () => {
  it('is held by it, is said to be open elsewhere, and passes on when the tab goes', async () => {
    const locks = new TestLocks() as unknown as LockManager;
    const options = place({ locks });
    const tabs = [await newVault(options), await reopened(options)] as const;
    const first = await tabs[0].drafts.lease('a');
    const second = await tabs[1].drafts.lease('a');
    expect([first.standing, second.standing]).toEqual(['held', 'elsewhere']);
    expect((await tabs[1].drafts.lease('b')).standing).toBe('held');
    let passed = false;
    void second.held.then(() => (passed = true));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(passed).toBe(false);
    await tabs[0].lock();
    await second.held;
    const third = await (await reopened(options)).drafts.lease('a');
    expect(third.standing).toBe('elsewhere');
    third.release();
    second.release();
    expect((await (await reopened(options)).drafts.lease('a')).standing).toBe('held');
  });

  it('cannot be told where the browser has no locks, and both works are kept all the same', async () => {
    const options = lockless();
    const tabs = [await newVault(options), await reopened(options)] as const;
    expect((await tabs[1].drafts.lease('a')).standing).toBe('unknown');
    await conflict(tabs);
    expect(valueOf(await tabs[0].drafts.list()).drafts).toHaveLength(2);
  });
});
