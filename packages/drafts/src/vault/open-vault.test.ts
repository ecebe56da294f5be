import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Disk, errorOf, fullCostPlace, newVault, place, reopened, valueOf } from '../../test/fixture.js';
import { createVault } from './create-vault.js';
import { MemoryRows } from '../storage/memory-rows.js';
import { openFirstVault } from '../migration/open-first-vault.js';
import { openVault } from './open-vault.js';
import { vaultExists } from './vault-exists.js';
import { readHeader } from './vault-header.js';
import type { VaultOptions } from './vault-options.js';

interface Stored {
  readonly v: number;
  readonly suite: string;
  readonly body: string;
  readonly check: string;
}

const read = (stored: unknown): Stored => JSON.parse(new TextDecoder().decode(stored as Uint8Array)) as Stored;

const written = (header: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(header));

async function rewriteHeaders(options: VaultOptions, rewrite: (header: Stored) => unknown, copies = ['0', '1']) {
  const disk = new Disk(options);
  for (const [key, value] of await disk.records()) {
    const [kind, , copy] = JSON.parse(key) as [string, string, string];
    if (kind === 'header' && copies.includes(copy)) await disk.write(key, written(rewrite(read(value))));
  }
  await disk.close();
}

async function checked(header: Stored, body: string): Promise<Stored> {
  const text = new TextEncoder().encode(`${String(header.v)}|${header.suite}|${body}`);
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', text)).toString('hex');
  return { ...header, body, check: hash };
}

const checkedBytes = async (header: Stored, body: string): Promise<Uint8Array> => written(await checked(header, body));

describe('a vault', () => {
  it('opens with its passphrase and refuses another', async () => {
    const options = place();
    await (await newVault(options)).lock();
    expect(errorOf(await openVault({ ...options, passphrase: 'four words of his' }))).toBe('wrongPassphrase');
    expect((await reopened(options)).locked).toBe(false);
  });

  it('opens when an accent is typed as one code point or as two', async () => {
    const options = place({ passphrase: 'Jos\u00e9 y Mar\u00eda' });
    await newVault(options);
    await reopened({ ...options, passphrase: 'Jose\u0301 y Mari\u0301a' });
  });

  it('is made at the full cost when no other is named', async () => {
    const options = fullCostPlace();
    await newVault(options);
    await reopened(options);
    const disk = new Disk(options);
    const [, header] = [...(await disk.records())].find(([key]) => key.includes('header')) ?? [];
    const [, m] = /"m":(\d+)/.exec(read(header).body) ?? [];
    expect(Number(m)).toBeGreaterThanOrEqual(19_456);
  });

  it('refuses a passphrase of fewer than eight characters', async () => {
    expect(errorOf(await createVault(place({ passphrase: '  seven77  ' })))).toBe('weakPassphrase');
    expect(errorOf(await createVault(place({ passphrase: '🐘🐘🐘🐘🐘🐘🐘' })))).toBe('weakPassphrase');
  });

  it('is never replaced by making it again', async () => {
    const options = place();
    const vault = await newVault(options);
    await vault.records('outbox').put('one', 'kept');
    expect(errorOf(await createVault({ ...options, passphrase: 'quite another one' }))).toBe('exists');
    expect(valueOf(await (await reopened(options)).records('outbox').get('one'))).toBe('kept');
  });

  it('is made once when two tabs make it at the same moment', async () => {
    const options = place();
    const outcomes = await Promise.all([createVault(options), createVault(options)]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'made' : outcome.error.code)).sort()).toEqual(['exists', 'made']);
  });

  it('is one per worker: two workers on one device neither see nor open each other', async () => {
    const amina = place();
    const bakari = { ...amina, name: 'Bakari', passphrase: 'another passphrase' };
    expect(await vaultExists(bakari)).toBe(false);
    expect(errorOf(await openVault(bakari))).toBe('missing');
    await (await newVault(amina)).records('outbox').put('one', 1);
    expect(await vaultExists(bakari)).toBe(false);
    const other = await newVault(bakari);
    expect(valueOf(await other.records('outbox').all()).records).toEqual([]);
    expect(await vaultExists(amina)).toBe(true);
    expect(errorOf(await openVault({ ...amina, passphrase: bakari.passphrase }))).toBe('wrongPassphrase');
  });

  it('opens from the second copy of its header when the first is damaged', async () => {
    const options = place();
    await newVault(options);
    await rewriteHeaders(options, (header) => ({ ...header, body: header.body.replace('a', 'b') }), ['0']);
    await reopened(options);
    await rewriteHeaders(options, () => 'foreign');
    expect(errorOf(await openVault(options))).toBe('damaged');
  });

  it('of a later release or an unknown suite is refused as newer', async () => {
    const options = place();
    await newVault(options);
    await rewriteHeaders(options, (header) => ({ ...header, suite: 'argon3' }));
    expect(errorOf(await openVault(options))).toBe('newer');
    await rewriteHeaders(options, (header) => ({ ...header, suite: 'argon2id-hkdf256-a256gcm', v: 3 }));
    expect(errorOf(await openVault(options))).toBe('newer');
  });

  it('is refused when its header asks for a derivation below the floor, or for one that would exhaust the device', async () => {
    const options = fullCostPlace();
    await newVault({ ...options, derivation: { t: 1, m: 64, p: 1 } });
    expect(errorOf(await openVault(options))).toBe('damaged');
    expect(errorOf(await openVault({ ...options, derivation: { t: 1, m: 128, p: 1 } }))).toBe('damaged');
    const disk = new Disk(options);
    const [key = '', header] = [...(await disk.records())].find(([name]) => name.includes('header')) ?? [];
    const stored = read(header);
    for (const cost of ['"t":2,"m":99999999', '"t":2,"m":19455', '"t":1.5,"m":19456', '"t":"2","m":null']) {
      const forged = await checkedBytes(stored, stored.body.replace('"t":1,"m":64', cost));
      await disk.write(key, forged);
      await disk.write(key.replace('"0"]', '"1"]'), forged);
      expect(errorOf(await openVault(options)), cost).toBe('damaged');
    }
    await disk.close();
  });

  it('is refused, never crashed on, whatever stands where its header should be', async () => {
    const rows = new MemoryRows();
    const refused = async (...headers: readonly unknown[]): Promise<void> => {
      for (const stored of headers) {
        const header = await readHeader(stored);
        if (typeof header === 'string') expect(['damaged', 'newer']).toContain(header);
        else if ('v' in header)
          expect(['damaged', 'newer']).toContain(
            await openFirstVault(rows, { ...header, keys: [], stored: [] }, place()),
          );
        else throw new Error('it was taken for a header');
      }
    };
    const text = fc.oneof(fc.string(), fc.json());
    const header = fc.record({ v: fc.constantFrom(1, 2), suite: fc.constant('argon2id-hkdf256-a256gcm'), body: text });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), header), async (stored) => {
        await refused(stored);
      }),
    );
    await fc.assert(
      fc.asyncProperty(header, async (stored) => {
        const forged = await checked({ ...stored, check: '' }, stored.body);
        await refused(forged, written(forged));
      }),
    );
  });

  it('tells that the browser offers no storage', async () => {
    const options = { name: 'Amina', passphrase: 'four words of hers' };
    const real = globalThis.indexedDB;
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
    try {
      expect(errorOf(await createVault(options))).toBe('unavailable');
      expect(await vaultExists(options)).toBe(false);
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', { value: real, configurable: true });
    }
    const refusing = Object.assign(new IDBFactory(), {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(errorOf(await openVault({ ...options, indexedDB: refusing }))).toBe('unavailable');
  });
});
