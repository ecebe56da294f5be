import { describe, expect, it } from 'vitest';
import { ManualClock, registration, valueOf } from '../../test/fixture.js';
import { randomBytes, toHex } from '../crypto/bytes.js';
import { Keyring } from '../crypto/keyring.js';
import { MemoryRows } from '../storage/memory-rows.js';
import type { RowChange } from '../storage/rows.js';
import { UnlockedVault } from '../vault/unlocked-vault.js';

/** Storage that tells a write as failed and completes it later: right before the write after the next ones that fail. */
class Late extends MemoryRows {
  /** How many of the next writes are told as failed; the first of them completes once these are over. */
  failing = 0;
  #waiting: RowChange | undefined;

  override async change(change: RowChange): Promise<boolean> {
    if (this.failing > 0) {
      this.failing -= 1;
      this.#waiting ??= change;
      throw new DOMException('lost', 'UnknownError');
    }
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) await super.change(waiting);
    return super.change(change);
  }
}

function desk() {
  const rows = new Late();
  const vault = new UnlockedVault({
    mode: 'vault',
    rows,
    clock: new ManualClock(),
    keyring: new Keyring(toHex(randomBytes(16)), randomBytes(32)),
  });
  return { rows, vault, writer: vault.drafts.writer(registration('a')) };
}

describe('a write that was told as failed and completes after it was tried again', () => {
  it.each([1, 2, 5])('is known as our own after %i failures, of a new draft', async (failures) => {
    const { rows, vault, writer } = desk();
    rows.failing = failures;
    writer.save(() => 'first');
    for (let n = 0; n < failures; n += 1) expect((await writer.flush()).kind).toBe('failed');
    writer.save(() => 'newest');
    expect(await writer.flush()).not.toHaveProperty('conflictCopy');
    expect(valueOf(await vault.drafts.list()).drafts.map(({ id }) => id)).toEqual(['a']);
    expect(valueOf(await vault.drafts.open('a')).state).toBe('newest');
  });

  it('is known as our own, of a draft that was saved before', async () => {
    const { rows, vault, writer } = desk();
    writer.save(() => 'first');
    await writer.flush();
    rows.failing = 2;
    writer.save(() => 'second');
    await writer.flush();
    await writer.flush();
    writer.save(() => 'newest');
    expect(await writer.flush()).not.toHaveProperty('conflictCopy');
    expect(valueOf(await vault.drafts.list()).drafts).toHaveLength(1);
    expect(valueOf(await vault.drafts.open('a')).state).toBe('newest');
  });

  it('is known as our own after a lock, by whoever takes the draft up', async () => {
    const { rows, vault, writer } = desk();
    rows.failing = 2;
    writer.save(() => 'first');
    await writer.flush();
    await writer.flush();
    const [held] = await vault.drafts.hold();
    const taken = held && (await vault.drafts.takeUp(held));
    expect(await taken?.writer.close()).not.toHaveProperty('conflictCopy');
    expect(valueOf(await vault.drafts.list()).drafts.map(({ id }) => id)).toEqual(['a']);
  });
});
