import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { ManualClock, errorOf, newVault, place, registration, reopened, valueOf } from '../../test/fixture.js';
import type { DraftSummary } from '../drafts/draft-summary.js';
import { draftAges } from './draft-age.js';
import { persisted } from './persisted.js';
import { storageWasEvicted, type Witness } from './storage-witness.js';

const day = 24 * 3_600_000;
const began = Date.UTC(2026, 4, 17);

const saved = (id: string, at: number): DraftSummary => ({
  ...registration(id),
  savedAt: new Date(at).toISOString(),
  revision: 1,
});

describe('the age of a draft', () => {
  it('is fresh, due a day before the limit, and over beyond it', () => {
    const drafts = [saved('new', began), saved('due', began - 6 * day), saved('old', began - 9 * day)];
    expect(draftAges(drafts, { now: began }).map(({ id, days, standing }) => [id, days, standing])).toEqual([
      ['new', 0, 'fresh'],
      ['due', 6, 'due'],
      ['old', 9, 'over'],
    ]);
    expect(draftAges(drafts, { now: began, days: 30 }).every(({ standing }) => standing === 'fresh')).toBe(true);
  });

  it('does not shrink when the clock is set back, and is doubtful when it jumps', () => {
    const drafts = [saved('old', began - 9 * day), saved('new', began)];
    const [old] = draftAges(drafts, { now: began - 3_650 * day });
    expect(old).toMatchObject({ days: 9, standing: 'over', doubtful: true });
    expect(draftAges(drafts, { now: began + 3_650 * day })[0]).toMatchObject({ standing: 'over', doubtful: true });
    expect(draftAges(drafts, { now: began + day })[0]).toMatchObject({ doubtful: false });
    expect(draftAges([], { now: began })).toEqual([]);
  });
});

describe('a sent draft', () => {
  async function sent(keepReadableFor?: number) {
    const clock = new ManualClock();
    const options = place({ clock });
    const vault = await newVault(options);
    const writer = vault.drafts.writer(registration('a'));
    writer.save(() => 'told');
    await writer.close();
    const drafts = await vault.sent();
    valueOf(await drafts.sealAway('a', keepReadableFor === undefined ? {} : { keepReadableFor }));
    expect(errorOf(await vault.drafts.open('a'))).toBe('missing');
    return { clock, options, drafts };
  }

  it('cannot be read by the device any more', async () => {
    const { drafts } = await sent();
    expect(valueOf(await drafts.list())).toEqual([]);
    expect(errorOf(await drafts.open('a'))).toBe('missing');
  });

  it('may be read for as long as the host allows, and not an hour longer', async () => {
    const { clock, options, drafts } = await sent(24);
    expect(valueOf(await drafts.list())).toMatchObject([{ summary: { id: 'a' } }]);
    clock.pass(23 * 3_600_000);
    const again = await (await reopened(options)).sent();
    expect(valueOf(await again.open('a')).state).toBe('told');
    clock.pass(3_600_000);
    expect(errorOf(await again.open('a'))).toBe('missing');
    expect(valueOf(await again.list())).toEqual([]);
  });

  it('is not read longer by setting the clock back', async () => {
    const { clock, drafts } = await sent(24);
    clock.pass(-1_000);
    expect(errorOf(await drafts.open('a'))).toBe('missing');
  });
});

describe('the storage of the browser', () => {
  const memoryWitness = (): Witness => {
    let text: string | undefined;
    return {
      read: async () => text,
      write: async (next) => {
        text = next;
      },
    };
  };

  it('is noticed to be gone when the other store remembers it', async () => {
    const witness = memoryWitness();
    const options = place();
    expect(await storageWasEvicted(options, witness)).toBe(false);
    expect(await storageWasEvicted(options, witness)).toBe(false);
    const cleared = { ...options, indexedDB: new IDBFactory() };
    expect(await storageWasEvicted(cleared, witness)).toBe(true);
    expect(await storageWasEvicted(cleared, witness)).toBe(false);
    expect(await storageWasEvicted(options, memoryWitness())).toBe(false);
  });

  it('is asked to be kept, and a browser that does not answer is not waited for', async () => {
    const says = (kept: boolean, granted: boolean) => ({ persisted: async () => kept, persist: async () => granted });
    expect(await persisted(says(true, false))).toBe('granted');
    expect(await persisted(says(false, true))).toBe('granted');
    expect(await persisted(says(false, false))).toBe('refused');
    expect(await persisted({ persisted: () => Promise.reject(new TypeError('no')) })).toBe('unknown');
    expect(await persisted({ persisted: () => new Promise(() => undefined) })).toBe('unknown');
  });
});

describe('a device without a passphrase', () => {
  it('keeps drafts under its own key, until a passphrase takes its place', async () => {
    const { openDevice } = await import('../vault/open-device.js');
    const { vaultAccess } = await import('../vault/vault-access.js');
    const { openVault } = await import('../vault/open-vault.js');
    const options = place();
    const vault = valueOf(await openDevice(options));
    expect(vault.mode).toBe('device');
    const writer = vault.drafts.writer(registration('a'));
    writer.save(() => 'told');
    expect((await writer.close()).kind).toBe('saved');
    await vault.lock();
    const again = valueOf(await openDevice(options));
    expect(valueOf(await again.drafts.open('a')).state).toBe('told');
    expect(errorOf(await openVault(options))).toBe('unsealed');
    const access = await vaultAccess(options);
    valueOf(await access.changePassphrase({ kind: 'device' }, options.passphrase));
    expect(errorOf(await openDevice(options))).toBe('exists');
    expect(valueOf(await (await reopened(options)).drafts.open('a')).state).toBe('told');
  });

  it('is sealed by the passphrase that a vault is made with, and what the device had opens no more', async () => {
    const { openDevice } = await import('../vault/open-device.js');
    const { createVault } = await import('../vault/create-vault.js');
    const options = place();
    const vault = valueOf(await openDevice(options));
    const writer = vault.drafts.writer(registration('a'));
    writer.save(() => 'told');
    await writer.close();
    await vault.lock();
    expect(errorOf(await createVault({ ...options, passphrase: 'short' }))).toBe('weakPassphrase');
    const sealed = valueOf(await createVault(options));
    expect(sealed.mode).toBe('vault');
    expect(valueOf(await sealed.drafts.open('a')).state).toBe('told');
    expect(errorOf(await openDevice(options))).toBe('exists');
    expect(errorOf(await createVault({ ...options, passphrase: 'four words of his' }))).toBe('exists');
  });
});
