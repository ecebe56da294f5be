import { describe, expect, it } from 'vitest';
import type { Json } from '@amparo/model';
import { ManualClock, registration, valueOf } from '../../test/fixture.js';
import { randomBytes, toHex } from '../crypto/bytes.js';
import { Keyring } from '../crypto/keyring.js';
import { MemoryRows } from '../storage/memory-rows.js';
import type { RowChange } from '../storage/rows.js';
import type { SaveStatus } from './save-status.js';
import { StorageFailure } from '../storage/storage-failure.js';
import { UnlockedVault } from '../vault/unlocked-vault.js';

/** Storage whose writes wait at a gate, or fail before or after they complete. */
class Gate extends MemoryRows {
  writes = 0;
  fails: { readonly when: 'before' | 'after'; readonly cause: unknown } | undefined;
  #shut: Promise<void> | undefined;
  #lift: (() => void) | undefined;

  shut(): void {
    this.#shut = new Promise((resolve) => (this.#lift = resolve));
  }

  lift(): void {
    this.#shut = undefined;
    this.#lift?.();
  }

  override close(): void {
    // As a database does, it keeps what is in it.
  }

  override async change(change: RowChange): Promise<boolean> {
    await this.#shut;
    if (this.fails?.when === 'before') throw this.fails.cause;
    const written = await super.change(change);
    this.writes += 1;
    if (this.fails) throw this.fails.cause;
    return written;
  }
}

function desk() {
  const rows = new Gate();
  const clock = new ManualClock();
  const [id, secret] = [toHex(randomBytes(16)), randomBytes(32)];
  const key = (): Keyring => new Keyring(id, secret.slice());
  const vault = new UnlockedVault({
    mode: 'vault',
    rows,
    clock,
    keyring: key(),
  });
  const writer = vault.drafts.writer(registration('a'));
  const told: SaveStatus[] = [];
  writer.subscribe((status) => told.push(status));
  const stored = async (): Promise<Json> => valueOf(await vault.drafts.open('a')).state;
  return { rows, clock, vault, writer, told, stored, key };
}

const quota = new DOMException('full', 'QuotaExceededError');

describe('a draft writer', () => {
  it('turns a thousand changes made while a write is on its way into one more write, of the newest', async () => {
    const { rows, writer, stored } = desk();
    let asked = 0;
    rows.shut();
    for (let change = 0; change < 1_000; change += 1) {
      writer.save(() => {
        asked += 1;
        return change;
      });
    }
    rows.lift();
    await writer.flush();
    expect([rows.writes, asked, await stored()]).toEqual([2, 2, 999]);
  });

  it('says saved only when the newest state is stored, with the time', async () => {
    const { rows, writer, told } = desk();
    expect(writer.status).toEqual({ kind: 'nothing' });
    rows.shut();
    writer.save(() => 1);
    writer.save(() => 2);
    expect(writer.status).toEqual({ kind: 'saving' });
    rows.lift();
    await writer.flush();
    expect(told.at(-1)).toEqual({ kind: 'saved', at: '2026-05-17T00:00:00.000Z' });
    expect(told.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
  });

  it('takes the state as it is when the write starts, whatever happens to it afterwards', async () => {
    const { writer, stored } = desk();
    const answers = { givenName: 'Amina' };
    writer.save(() => answers);
    answers.givenName = 'overwritten';
    await writer.flush();
    expect(await stored()).toEqual({ givenName: 'Amina' });
  });

  it('no longer says that nothing is saved once something is, though more is typed than the disk takes at once', async () => {
    const { rows, writer, told, stored } = desk();
    rows.fails = { when: 'before', cause: quota };
    writer.save(() => 0);
    await writer.flush();
    rows.fails = undefined;
    let typed = 0;
    const type = () => {
      typed += 1;
      if (typed < 3) queueMicrotask(() => writer.save(type)); // the next key, while this one is being written
      return typed;
    };
    writer.save(type);
    expect((await writer.flush()).kind).toBe('saved');
    expect(told.map(({ kind }) => kind)).toEqual(['saving', 'failed', 'saving', 'saving', 'saved']);
    expect(await stored()).toBe(3);
  });

  it('keeps what could not be saved and saves it by itself, at most five seconds after it can', async () => {
    const { rows, clock, writer, stored } = desk();
    rows.fails = { when: 'before', cause: quota };
    writer.save(() => 'first');
    expect(await writer.flush()).toEqual({
      kind: 'failed',
      error: { code: 'quota' },
      retryAt: '2026-05-17T00:00:00.300Z',
    });
    for (let tries = 0; tries < 20; tries += 1) {
      clock.pass(5_000);
      expect((await writer.flush()).kind).toBe('failed');
    }
    writer.save(() => 'newest');
    const failed = writer.status;
    expect(failed.kind === 'failed' && Date.parse(failed.retryAt ?? '') - clock.now()).toBeLessThanOrEqual(2_400);
    rows.fails = undefined;
    const saved = new Promise<SaveStatus>((resolve) => writer.subscribe(resolve));
    clock.pass(5_000);
    expect((await saved).kind).toBe('saved');
    expect(await stored()).toBe('newest');
  });

  it('saves the newest state when changes went on while a write failed', async () => {
    const { rows, writer, stored } = desk();
    rows.shut();
    writer.save(() => 'older');
    writer.save(() => 'newer');
    rows.fails = { when: 'before', cause: quota };
    rows.lift();
    expect((await writer.flush()).kind).toBe('failed');
    rows.fails = undefined;
    expect((await writer.flush()).kind).toBe('saved');
    expect(await stored()).toBe('newer');
  });

  it('stays at failed while it tries again, without flickering', async () => {
    const { rows, clock, writer, told } = desk();
    rows.fails = { when: 'before', cause: quota };
    writer.save(() => 1);
    await writer.flush();
    clock.pass(5_000);
    await writer.flush();
    expect(told.map(({ kind }) => kind)).not.toContain('saved');
    expect(told.filter(({ kind }) => kind === 'saving')).toHaveLength(1);
  });

  it('recognises its own write when the connection was lost after the write had completed', async () => {
    const { rows, vault, writer, stored } = desk();
    rows.fails = { when: 'after', cause: new DOMException('lost', 'UnknownError') };
    writer.save(() => 'told');
    expect(await writer.flush()).toMatchObject({ kind: 'failed', error: { code: 'full' } });
    rows.fails = undefined;
    expect(await writer.flush()).not.toHaveProperty('conflictCopy');
    expect(await stored()).toBe('told');
    expect(valueOf(await vault.drafts.list()).drafts).toHaveLength(1);
  });

  it.each([
    ['QuotaExceededError', 'quota'],
    ['DataError', 'full'],
    ['UnknownError', 'full'],
    ['InvalidStateError', 'closed'],
    ['AbortError', 'closed'],
    ['VersionError', 'blocked'],
    ['SecurityError', 'unknown'],
  ])('names the failure that the browser calls %s: %s', async (name, code) => {
    const { rows, writer } = desk();
    rows.fails = { when: 'before', cause: new DOMException('a name she typed', name) };
    writer.save(() => 1);
    const status = await writer.flush();
    expect(status).toMatchObject({ kind: 'failed', error: { code } });
    expect(JSON.stringify(status)).not.toContain('typed');
  });

  it('goes on after a state that could not be taken', async () => {
    const { writer, stored } = desk();
    writer.save(() => {
      throw new Error('a mistake of the page');
    });
    expect(await writer.flush()).toMatchObject({ kind: 'failed', error: { code: 'unknown' } });
    writer.save(() => 'sound');
    expect((await writer.flush()).kind).toBe('saved');
    expect(await stored()).toBe('sound');
  });

  it('stops telling a listener that has left, and takes no change after it is closed', async () => {
    const { writer } = desk();
    const told: string[] = [];
    const leave = writer.subscribe(({ kind }) => told.push(kind));
    leave();
    writer.save(() => 1);
    expect((await writer.close()).kind).toBe('saved');
    expect(told).toEqual([]);
    expect(() => {
      writer.save(() => 2);
    }).toThrow(/closed/);
  });
});

describe('locking', () => {
  it('saves what is pending first, and then gives nothing any more', async () => {
    const { rows, vault, writer } = desk();
    let heard = 0;
    vault.onLock(() => (heard += 1));
    rows.shut();
    writer.save(() => 1);
    writer.save(() => 2);
    const locking = vault.lock();
    rows.lift();
    await Promise.all([locking, vault.lock()]);
    expect([rows.writes, heard, vault.locked, writer.status.kind]).toEqual([2, 1, true, 'saved']);
    writer.save(() => 3);
    expect(writer.status).toEqual({ kind: 'failed', error: { code: 'locked' } });
    const locked = { ok: false, error: { code: 'locked' } };
    expect(await vault.drafts.list()).toEqual(locked);
    expect(await vault.drafts.open('a')).toEqual(locked);
    expect(await vault.drafts.remove('a')).toEqual(locked);
    expect(await vault.records('outbox').put('x', 1)).toEqual(locked);
    expect(await vault.records('outbox').all()).toEqual(locked);
  });

  it('does not wait longer than a second for a storage that hangs, and says that work was lost', async () => {
    const { rows, clock, vault, writer } = desk();
    rows.shut();
    writer.save(() => 1);
    const locking = vault.lock();
    clock.pass(1_000);
    await locking;
    expect(vault.locked).toBe(true);
    expect(writer.status).toEqual({ kind: 'failed', error: { code: 'locked' } });
  });

  it('gives back sealed what could not be stored, and the open vault goes on with it', async () => {
    const { rows, clock, vault, writer, key } = desk();
    writer.save(() => 'one');
    await writer.flush();
    rows.fails = { when: 'before', cause: quota };
    writer.save(() => 'Amina-of-the-lamp');
    const [held, ...others] = await vault.lock();
    if (!held) throw new Error('nothing was held');
    expect(others).toEqual([]);
    expect(new TextDecoder().decode(held.sealed)).not.toContain('Amina');
    const again = new UnlockedVault({ mode: 'vault', rows, clock, keyring: key() });
    const taken = await again.drafts.takeUp(held);
    expect([taken?.id, taken?.state]).toEqual(['a', 'Amina-of-the-lamp']);
    expect((await taken?.writer.flush())?.kind).toBe('failed');
    const [twice] = await again.lock();
    rows.fails = undefined;
    const last = new UnlockedVault({ mode: 'vault', rows, clock, keyring: key() });
    expect((await (twice && (await last.drafts.takeUp(twice)))?.writer.flush())?.kind).toBe('saved');
    expect(valueOf(await last.drafts.open('a'))).toMatchObject({
      summary: { revision: 2 },
      state: 'Amina-of-the-lamp',
    });
    const hers = new UnlockedVault({ mode: 'vault', rows, clock, keyring: new Keyring('another', randomBytes(32)) });
    expect(await hers.drafts.takeUp(held)).toBeUndefined();
  });

  it('makes no copy of a draft whose last write had completed, though nobody was told', async () => {
    const { rows, clock, vault, writer, key } = desk();
    rows.fails = { when: 'after', cause: new StorageFailure('closed') };
    writer.save(() => 'told');
    const [held] = await vault.lock();
    rows.fails = undefined;
    const again = new UnlockedVault({ mode: 'vault', rows, clock, keyring: key() });
    const taken = held && (await again.drafts.takeUp(held));
    expect(await taken?.writer.close()).not.toHaveProperty('conflictCopy');
    expect(valueOf(await again.drafts.list()).drafts.map(({ id }) => id)).toEqual(['a']);
  });

  it('keeps nothing of what is given to a writer that is made afterwards, and never tries to save it', async () => {
    const { clock, vault } = desk();
    await vault.lock();
    const writer = vault.drafts.writer(registration('b'));
    let asked = 0;
    const state = () => (asked += 1);
    writer.save(state);
    expect(await writer.flush()).toEqual({ kind: 'failed', error: { code: 'locked' } });
    clock.pass(60_000);
    writer.save(state);
    expect(await writer.flush()).toEqual({ kind: 'failed', error: { code: 'locked' } });
    expect(asked).toBe(1);
  });

  it('ends the tries of a writer whose storage failed', async () => {
    const { rows, clock, vault, writer } = desk();
    rows.fails = { when: 'before', cause: new StorageFailure('closed') };
    writer.save(() => 1);
    await writer.flush();
    await vault.lock();
    rows.fails = undefined;
    clock.pass(60_000);
    expect([rows.writes, writer.status]).toEqual([0, { kind: 'failed', error: { code: 'locked' } }]);
  });
});
