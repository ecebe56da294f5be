import { execFile } from 'node:child_process';
import { createDecipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { registration } from '@amparo/definitions';
import { openDatabase, startReceiver, type Database, type StartedReceiver } from '@amparo/receiver';
import { createClient, memoryOutbox, restTransport, type OutboxStore } from '@amparo/sdk';
import type { PrivateKey } from '@amparo/sdk/opening';
import {
  carriedReceipts,
  deliverBundle,
  fileTransport,
  openBundleWith,
  packBundle,
  readBundle,
  receivedByHand,
  sealBundleWith,
  writeReceipts,
} from '@amparo/sdk/transports/file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleKey } from './bundle-key.js';
import { SENDER } from './receiver-house.js';
import { registrationWith, withPhoto } from './subjects/registrations.js';
import { parcelsOf } from './outbox-scene.js';

const NAME = 'Zorzaleja';
const never = { signal: new AbortController().signal };

let database: Database;
let receiver: StartedReceiver;

beforeAll(async () => {
  ({ privateKey: key, seal, open } = await bundleKey());
  database = await openDatabase();
  receiver = await startReceiver({
    ...{ database, forms: [registration], tokens: [SENDER], readers: [], origins: [] },
    ...{ host: '127.0.0.1', port: 0 },
  });
});
afterAll(async () => {
  await receiver.close();
  await database.close();
});

const toReceiver = () => restTransport({ endpoint: `${receiver.address}/submissions`, token: SENDER });

let seal: (text: string) => Promise<string>;
let key: PrivateKey;
let open: (sealed: string) => Promise<unknown>;

async function deviceWith(count: number): Promise<{
  outbox: OutboxStore;
  receipts: ReturnType<typeof carriedReceipts>;
  client: ReturnType<typeof createClient>;
}> {
  const outbox = memoryOutbox();
  const receipts = carriedReceipts();
  const client = createClient({ transport: fileTransport(receipts), outbox, locks: null });
  for (let n = 0; n < count; n++) await client.submit(registrationWith(NAME));
  return { outbox, receipts, client };
}

const rows = async (): Promise<number> => (await database.query('select id from submission', [])).length;

describe('forms where no network ever comes', () => {
  it('go in one sealed file, are stored once, and leave the device with their receipts alone', async () => {
    const { outbox, receipts, client } = await deviceWith(3);
    expect(await parcelsOf(client)).toMatchObject(
      Array(3).fill({ state: 'needsAttention', outcome: { reason: 'toBeCarried' } }),
    );
    const { sealed, count, leftOut } = await packBundle({ outbox, seal });
    expect({ count, leftOut, plain: sealed.includes(NAME) }).toEqual({ count: 3, leftOut: [], plain: false });
    expect(await outbox.all()).toHaveLength(3);

    const bundle = await readBundle(await open(sealed));
    const before = await rows();
    const first = await deliverBundle(bundle ?? { parcels: [] }, toReceiver(), never);
    const again = await deliverBundle(bundle ?? { parcels: [] }, toReceiver(), never);
    expect(again.receipts).toEqual(first.receipts);
    expect(await rows()).toBe(before + 3);

    const file = writeReceipts(first.receipts);
    expect(file).not.toContain(NAME);
    expect(receipts.take(file)).toBe(3);
    await client.retry();
    expect(await outbox.all()).toEqual([]);
  });

  it('go alone or a few at a time, where only those are asked for; the others are not even read', async () => {
    const { outbox, receipts, client } = await deviceWith(3);
    const [first = '', , third = ''] = (await parcelsOf(client)).map(({ id }) => id);
    const read: string[] = [];
    const watched: Pick<OutboxStore, 'all' | 'get'> = {
      all: async () => expect.fail('all were read'),
      get: (id) => (read.push(id), outbox.get(id)),
    };
    const unknown = crypto.randomUUID();
    const only = [third, first, third, unknown];
    const { sealed, count, leftOut } = await packBundle({ outbox: watched, only, seal });
    expect({ count, leftOut, read }).toEqual({ count: 2, leftOut: [unknown], read: [third, first, unknown] });
    const bundle = await readBundle(await open(sealed));
    expect(bundle?.parcels.map(({ parcel }) => parcel.id)).toEqual([first, third]); // as they were queued
    const { receipts: given } = await deliverBundle(bundle ?? { parcels: [] }, toReceiver(), never);
    receipts.take(writeReceipts(given));
    await client.retry();
    expect((await outbox.all()).map(({ id }) => id)).not.toContain(first);
    expect(await outbox.all()).toHaveLength(1);
    expect(await packBundle({ outbox, only: [], seal })).toMatchObject({ count: 0, leftOut: [] });
  });

  it('stay when a receipt is for other bytes, or is none', async () => {
    const { outbox, receipts, client } = await deviceWith(1);
    const [{ id = '' } = {}] = await parcelsOf(client);
    receipts.take(writeReceipts([{ id, contentHash: '0'.repeat(64), receivedAt: '2026-03-04T10:00:00.000Z' }]));
    expect(receipts.take('{"amparo-receipts":1,"receipts":[{"id":1}]}')).toBe(0);
    expect(receipts.take('<html>')).toBe(0);
    await client.retry();
    expect(await outbox.all()).toHaveLength(1);
  });

  it('go with their photos', async () => {
    const bytes = new Uint8Array(randomBytes(300_000));
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    const photo = { id: crypto.randomUUID(), type: 'image/png', bytes: bytes.length, hash };
    const [outbox, receipts] = [memoryOutbox(), carriedReceipts()];
    const attachments = { read: async () => bytes };
    const client = createClient({ transport: fileTransport(receipts), outbox, attachments, locks: null });
    await client.submit(withPhoto(registrationWith(NAME), photo));
    expect(await packBundle({ outbox, seal })).toMatchObject({ count: 0, leftOut: [expect.any(String)] });
    const bundle = await readBundle(await open((await packBundle({ outbox, attachments, seal })).sealed));
    const { receipts: given, failed } = await deliverBundle(bundle ?? { parcels: [] }, toReceiver(), never);
    expect([given.length, failed]).toEqual([2, []]);
    receipts.take(writeReceipts(given.slice(0, 1)));
    expect(await receivedByHand(receipts, outbox)).toEqual([]);
    receipts.take(writeReceipts([{ ...photo, contentHash: '0'.repeat(64), receivedAt: '2026-03-04T10:00:00.000Z' }]));
    expect(await receivedByHand(receipts, outbox)).toEqual([]);
    receipts.take(writeReceipts(given));
    expect(await receivedByHand(receipts, outbox)).toMatchObject([{ transport: 'file', receipt: given[0] }]);
    await client.retry();
    expect(await outbox.all()).toEqual([]);
  });

  it('are known to be received also where record and photo were sealed to the receiver', async () => {
    const bytes = new Uint8Array(randomBytes(3_000));
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    const photo = { id: crypto.randomUUID(), type: 'image/png', bytes: bytes.length, hash };
    const [outbox, receipts] = [memoryOutbox(), carriedReceipts()];
    const attachments = { read: async () => bytes };
    const { kty, crv, x, y } = key;
    const transport = fileTransport(carriedReceipts());
    const client = createClient({
      transport,
      outbox,
      attachments,
      recipients: { whole: [{ kty, crv, x, y }] },
      locks: null,
    });
    await client.submit(withPhoto(registrationWith(NAME), photo));
    const bundle = await readBundle(await open((await packBundle({ outbox, attachments, seal })).sealed));
    const { receipts: given } = await deliverBundle(bundle ?? { parcels: [] }, toReceiver(), never);
    expect(given.map(({ contentHash }) => contentHash)).not.toContain(hash);
    receipts.take(writeReceipts(given));
    expect(await receivedByHand(receipts, outbox)).toMatchObject([{ transport: 'sealed file' }]);
  });

  it('are delivered by one command, which can be given again', async () => {
    const { outbox, receipts, client } = await deviceWith(2);
    const folder = mkdtempSync(join(tmpdir(), 'amparo-carried-'));
    const file = (name: string): string => join(folder, name);
    writeFileSync(file('bundle'), (await packBundle({ outbox, seal })).sealed);
    writeFileSync(file('key'), JSON.stringify(key));
    const run = () =>
      promisify(execFile)(
        process.execPath,
        [
          ...[fileURLToPath(new URL('../../packages/sdk/bin/deliver.js', import.meta.url)), '--key', file('key')],
          ...['--to', `${receiver.address}/submissions`, '--receipts', file('receipts'), file('bundle')],
        ],
        { env: { ...process.env, TOKEN: SENDER } },
      );
    for (let n = 0; n < 2; n++) expect((await run()).stdout).toContain('2 submissions, 2 receipts');
    expect(receipts.take(readFileSync(file('receipts'), 'utf8'))).toBe(2);
    await client.retry();
    expect(await outbox.all()).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('go under a passphrase from a place without keys, and arrive by the same command', async () => {
    const passphrase = 'the river was wide and cold';
    const { outbox, receipts, client } = await deviceWith(2);
    const { sealed, count } = await packBundle({ outbox, seal: sealBundleWith(passphrase) });
    expect({ count, plain: sealed.includes(NAME) }).toEqual({ count: 2, plain: false });
    const folder = mkdtempSync(join(tmpdir(), 'amparo-carried-'));
    const file = (name: string): string => join(folder, name);
    writeFileSync(file('bundle'), sealed);
    writeFileSync(file('words'), ` ${passphrase}\n`);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        fileURLToPath(new URL('../../packages/sdk/bin/deliver.js', import.meta.url)),
        ...['--passphrase', file('words'), '--to', `${receiver.address}/submissions`],
        ...['--receipts', file('receipts'), file('bundle')],
      ],
      { env: { ...process.env, TOKEN: SENDER } },
    );
    expect(stdout).toContain('2 submissions, 2 receipts');
    expect(receipts.take(readFileSync(file('receipts'), 'utf8'))).toBe(2);
    await client.retry();
    expect(await outbox.all()).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('are sealed so that Node’s own ciphers open them with the passphrase, and nothing opens them without', async () => {
    const passphrase = 'the river was wide and cold';
    const sealed = await sealBundleWith(passphrase)('{"a":1}');
    expect((await openBundleWith(passphrase, sealed))?.trim()).toBe('{"a":1}');
    expect(await openBundleWith(`${passphrase}!`, sealed)).toBeUndefined();
    const [protectedHeader = '', wrapped = '', iv = '', ciphertext = '', tag = ''] = sealed.split('.');
    expect(await openBundleWith(passphrase, [protectedHeader, wrapped, iv, ciphertext, iv].join('.'))).toBeUndefined();
    expect(() => sealBundleWith('too short')).toThrow('16 characters');
    const { alg, p2c, p2s } = JSON.parse(Buffer.from(protectedHeader, 'base64url').toString()) as {
      readonly alg: string;
      readonly p2c: number;
      readonly p2s: string;
    };
    expect(p2c).toBeGreaterThanOrEqual(600_000);
    const salt = Buffer.concat([Buffer.from(`${alg}\0`), Buffer.from(p2s, 'base64url')]);
    const wrapping = pbkdf2Sync(passphrase, salt, p2c, 32, 'sha512');
    const unwrap = createDecipheriv('id-aes256-wrap', wrapping, Buffer.alloc(8, 0xa6));
    const key = Buffer.concat([unwrap.update(Buffer.from(wrapped, 'base64url')), unwrap.final()]);
    const open = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'));
    open.setAAD(Buffer.from(protectedHeader)).setAuthTag(Buffer.from(tag, 'base64url'));
    const text = Buffer.concat([open.update(Buffer.from(ciphertext, 'base64url')), open.final()]).toString();
    expect(text.trim()).toBe('{"a":1}');
  });

  it('are not read from a file in which one letter has changed', async () => {
    const { outbox } = await deviceWith(1);
    const text = JSON.stringify(await open((await packBundle({ outbox, seal })).sealed));
    expect(await readBundle(text)).toBeDefined();
    expect(await readBundle(text.replace(NAME, 'Zorzalejo'))).toBeUndefined();
    expect(await readBundle('{}')).toBeUndefined();
    expect(await readBundle('<html>')).toBeUndefined();
  });

  it('go by themselves where a network comes after all, and the file is no second delivery', async () => {
    const outbox = memoryOutbox();
    const client = createClient({ transport: fileTransport(carriedReceipts(), toReceiver()), outbox, locks: null });
    const submission = registrationWith(NAME);
    await client.queue(submission);
    const { sealed } = await packBundle({ outbox, seal });
    const before = await rows();
    await client.retry();
    expect(await outbox.all()).toEqual([]);
    const bundle = await readBundle(await open(sealed));
    await deliverBundle(bundle ?? { parcels: [] }, toReceiver(), never);
    expect(await rows()).toBe(before + 1);
  });
});
