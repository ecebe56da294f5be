import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Json } from '@amparo/model';
import { errorOf, flipped, newVault, place, registration, reopened, saved, valueOf } from '../../test/fixture.js';
import { utf8 } from '../crypto/bytes.js';
import { Database } from '../storage/database.js';
import { memoryVault } from '../vault/memory-vault.js';
import type { Vault } from '../vault/vault.js';
import type { TravellingDraft } from './backup-contents.js';
import { packed, unpacked } from './packed-drafts.js';
import { isTooDeep, safeJson } from './safe-json.js';
import { sealDrafts } from './seal-drafts.js';
import { openFile, sealFile } from './seal-file.js';

const passphrase = 'words for the way';

async function withDraft(vault: Vault): Promise<string> {
  const kept = await vault.attachments('a');
  const photo = valueOf(await kept.put(new Blob(['a photo'], { type: 'image/jpeg' })));
  const writer = vault.drafts.writer(registration('a'));
  writer.save(() => ({ story: 'told', photo: { ...photo } }));
  expect((await writer.close()).kind).not.toBe('failed');
  return photo.id;
}

const pair = async () => {
  const made = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  return {
    publicKey: await crypto.subtle.exportKey('jwk', made.publicKey),
    privateKey: await crypto.subtle.exportKey('jwk', made.privateKey),
  };
};

const deep = (levels: number): Json => (levels === 0 ? 'x' : [deep(levels - 1)]);

const draft = (state: Json): TravellingDraft => ({
  form: 'registration',
  formVersion: '1.0.0',
  caseCode: 'KE-1',
  savedAt: '2026-05-17T00:00:00.000Z',
  state,
});

describe('a sealed file of drafts', () => {
  it('brings a draft with its photo to another device, always as a new one', async () => {
    const from = await newVault(place());
    const photoId = await withDraft(from);
    const file = valueOf(await (await from.backup()).exportSealed(['a'], { passphrase }));
    const options = place({ name: 'Bakari' });
    const to = await newVault(options);
    const backup = await to.backup();
    const [first] = valueOf(await backup.importSealed(file, { passphrase }));
    const [second] = valueOf(await backup.importSealed(file, { passphrase }));
    expect(new Set(['a', first?.id, second?.id]).size).toBe(3);
    const again = await reopened(options);
    const opened = valueOf(await again.drafts.open(first?.id ?? ''));
    expect(opened.summary).toMatchObject({ form: 'registration', caseCode: 'KE-0042', revision: 1 });
    const { photo } = opened.state as { photo: { id: string } };
    expect(photo.id).not.toBe(photoId);
    const content = valueOf(await (await again.attachments(first?.id ?? '')).read(photo.id));
    expect([await content.text(), content.type]).toEqual(['a photo', 'image/jpeg']);
  });

  it('is opened by the organisation’s key and by no other', async () => {
    const vault = memoryVault();
    await withDraft(vault);
    const { publicKey, privateKey } = await pair();
    const file = valueOf(await (await vault.backup()).exportSealed(['a'], { publicKey }));
    const backup = await memoryVault().backup();
    expect(valueOf(await backup.importSealed(file, { privateKey }))).toHaveLength(1);
    expect(errorOf(await backup.importSealed(file, { privateKey: (await pair()).privateKey }))).toBe('wrongKey');
    expect(errorOf(await backup.importSealed(file, { passphrase }))).toBe('wrongKey');
  });

  it('comes in whole or not at all, at whichever write the vault is locked', async () => {
    const { publicKey, privateKey } = await pair();
    const from = await newVault(place());
    await withDraft(from);
    for (const id of ['b', 'c']) await saved(from, id, `told in ${id}`);
    const file = valueOf(await (await from.backup()).exportSealed(['a', 'b', 'c'], { publicKey }));
    const change = Reflect.get(Database.prototype, 'change') as Database['change'];
    let before = 0;
    for (let lockedAt = 1; lockedAt <= before + 1; lockedAt += 1) {
      const options = place({ name: 'Bakari' });
      const vault = await newVault(options);
      await saved(vault, 'own', 'goes on');
      const backup = await vault.backup();
      let writes = 0;
      const spy = vi.spyOn(Database.prototype, 'change').mockImplementation(async function (this: Database, wanted) {
        const isWritten = await change.call(this, wanted);
        writes += 1;
        if (writes === lockedAt) vault.drop(); // as a lock ends, when the keys go
        return isWritten;
      });
      const imported = await backup.importSealed(file, { privateKey });
      before = writes;
      spy.mockRestore();
      const { drafts } = valueOf(await (await reopened(options)).drafts.list());
      expect(drafts.length, `locked after write ${String(lockedAt)}`).toBe(imported.ok ? 4 : 1);
    }
    expect(before).toBeGreaterThan(1);
  });

  it('takes a secret of its own for each draft, so that one which is sent takes none of the others with it', async () => {
    const from = memoryVault();
    const ids = Array.from({ length: 40 }, (_, at) => `draft ${String(at)}`);
    for (const id of ids) await saved(from, id, `told in ${id}`);
    const file = valueOf(await (await from.backup()).exportSealed(ids, { passphrase }));
    const options = place();
    const vault = await newVault(options);
    const [first, ...others] = valueOf(await (await vault.backup()).importSealed(file, { passphrase }));
    valueOf(await vault.drafts.remove(first?.id ?? ''));
    const again = await reopened(options);
    for (const { id } of others) expect(errorOf(await again.drafts.open(id))).toBe('no error');
  });

  it('is made of what is in memory, without any storage, while a draft cannot be saved', async () => {
    const file = valueOf(await sealDrafts([draft({ story: 'not saved' })], { passphrase }));
    const vault = memoryVault();
    const [summary] = valueOf(await (await vault.backup()).importSealed(file, { passphrase }));
    expect(valueOf(await vault.drafts.open(summary?.id ?? '')).state).toEqual({ story: 'not saved' });
    expect(errorOf(await sealDrafts([draft(1)], { passphrase: 'short' }))).toBe('weakPassphrase');
  });

  it('shows nothing of what is in it, by its bytes or its size', async () => {
    const short = valueOf(await sealDrafts([draft('x')], { passphrase }));
    const long = valueOf(await sealDrafts([draft('marker '.repeat(300))], { passphrase }));
    expect(short.length).toBe(long.length);
    for (const word of ['marker', 'registration', 'KE-1']) expect(Buffer.from(long).includes(word)).toBe(false);
  });

  it('changed at any one byte, cut off, or of a later release brings in nothing', async () => {
    const { publicKey, privateKey } = await pair();
    const file = valueOf(await sealDrafts([draft('told')], { publicKey }));
    const vault = memoryVault();
    const backup = await vault.backup();
    for (let at = 0; at < file.length; at += at < 700 ? 1 : 31) {
      expect((await backup.importSealed(flipped(file, at), { privateKey })).ok, `byte ${String(at)}`).toBe(false);
    }
    for (const length of [0, 1, 6, 7, 100, file.length - 1]) {
      expect((await backup.importSealed(file.subarray(0, length), { privateKey })).ok).toBe(false);
    }
    const later = file.slice();
    later[2] = 2;
    expect(errorOf(await backup.importSealed(later, { privateKey }))).toBe('newer');
    expect(valueOf(await vault.drafts.list()).drafts).toEqual([]);
  });

  it('is refused, never crashed on, whatever bytes it has', async () => {
    const backup = await memoryVault().backup();
    const head = fc.uint8Array({ maxLength: 80 }).map((rest) => Uint8Array.from([0xa4, 0x7d, 1, 0, 0, 0, ...rest]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), head), async (bytes) => {
        expect((await backup.importSealed(bytes, { passphrase })).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('with the right key and hostile contents is refused before anything is stored', async () => {
    const contents = async (json: string): Promise<string> => {
      const length = new Uint8Array(4);
      new DataView(length.buffer).setUint32(0, utf8(json).length);
      return errorOf(unpacked(new Uint8Array([...length, ...utf8(json)])));
    };
    const one = JSON.stringify({ ...draft('x'), attachments: [] });
    expect(await contents(`{"drafts":[${one}]}`)).toBe('no error');
    expect(await contents(`{"drafts":[${one.replace('"x"', '{"__proto__":{"a":1}}')}]}`)).toBe('refused');
    expect(await contents(`{"drafts":[${one.replace('"x"', '{"\\u005f_proto__":{"a":1}}')}]}`)).toBe('refused');
    expect(await contents(`{"drafts":[${one.replace('"x"', '['.repeat(40) + ']'.repeat(40))}]}`)).toBe('tooDeep');
    expect(await contents('['.repeat(200_000))).toBe('tooDeep');
    for (const json of ['', 'null', '[]', '{}', '{"drafts":{}}', '{"drafts":[1]}', `{"drafts":[${one}`])
      expect(await contents(json)).toBe('refused');
    const claims = one.replace('[]', '[{"id":"i","type":"t","hash":"h","bytes":9}]');
    expect(await contents(`{"drafts":[${claims}]}`)).toBe('refused');
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it('with the right key and forged contents brings in all of it or nothing, and never crashes', async () => {
    const { publicKey, privateKey } = await pair();
    const size = fc.oneof(fc.nat(40), fc.integer(), fc.double(), fc.string(), fc.constant(2 ** 53));
    const about = fc.record(
      { id: fc.string(), type: fc.string(), hash: fc.string(), bytes: size },
      { requiredKeys: [] },
    );
    const one = JSON.stringify({ ...draft('x'), attachments: [] });
    const seldom = <Value>(arbitrary: fc.Arbitrary<Value>, usual: Value) =>
      fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary });
    const more = seldom(fc.uint8Array({ maxLength: 60 }), new Uint8Array());
    const forged = fc
      .record(
        {
          ...{ form: fc.string(), formVersion: fc.string(), caseCode: fc.string(), savedAt: fc.string() },
          ...{ state: fc.jsonValue(), attachments: fc.array(fc.oneof(about, fc.jsonValue()), { maxLength: 3 }) },
        },
        { requiredKeys: [] },
      )
      .map((each) => JSON.stringify(each));
    const drafts = fc.array(fc.oneof(fc.constant(one), forged, fc.json()), { maxLength: 3 });
    const contents = fc.oneof(
      drafts.map((all) => `{"drafts":[${all.join()}]}`),
      fc.json(),
      fc.string(),
    );
    const claims = seldom<number | undefined>(fc.nat(2 ** 32 - 1), undefined);
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    let [taken, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(contents, more, claims, async (json, rest, claimed) => {
        const plain = new Uint8Array([0, 0, 0, 0, ...utf8(json), ...rest]);
        new DataView(plain.buffer).setUint32(0, claimed ?? utf8(json).length);
        const file = valueOf(await sealFile(plain, { publicKey }));
        const vault = memoryVault();
        const imported = await (await vault.backup()).importSealed(file, { privateKey });
        const { length } = valueOf(await vault.drafts.list()).drafts;
        expect(length).toBe(imported.ok ? imported.value.length : 0);
        if (imported.ok) taken += 1;
        else refused += 1;
      }),
      { numRuns: Math.ceil(Number(process.env['FUZZ'] ?? 1_500) * 0.2) },
    );
    expect(Math.min(taken, refused), 'some of each').toBeGreaterThan(0);
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  });

  it('larger or deeper than a draft may be is neither made nor opened', async () => {
    expect(errorOf(await packed([draft('x'.repeat(10_000_001))]))).toBe('tooLarge');
    expect(errorOf(await packed([draft(deep(40))]))).toBe('tooDeep');
    expect(errorOf(await packed(Array.from({ length: 1_001 }, () => draft('x'))))).toBe('tooLarge');
    expect(errorOf(await openFile(new Uint8Array(110_000_001), { passphrase }))).toBe('tooLarge');
    expect(isTooDeep(JSON.stringify({ text: '[[[[{"'.repeat(50) }))).toBe(false);
    expect(safeJson('{"a":"__proto__"}')).toEqual({ a: '__proto__' });
  });

  it('that asks for a derivation which would hold the device up is refused at once', async () => {
    const file = valueOf(await sealFile(utf8('x'), { passphrase }));
    const text = new TextDecoder('latin1').decode(file);
    for (const [from, to] of [
      ['"t":2,"m":19456', '"t":9,"m":99456'],
      ['"t":2,"m":19456', '"t":1,"m":19456'],
    ] as const) {
      const forged = Uint8Array.from(text.replace(from, to), (letter) => letter.charCodeAt(0));
      expect(errorOf(await openFile(forged, { passphrase }))).toBe('damaged');
    }
  });
});
