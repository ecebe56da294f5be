import { registration } from '@amparo/definitions';
import { openDatabase, startReceiver, type Database, type StartedReceiver } from '@amparo/receiver';
import { createClient, memoryOutbox, restTransport, type OutboxStore } from '@amparo/sdk';
import {
  carriedReceipts,
  deliverBundle,
  fileTransport,
  packBundle,
  readBundle,
  writeReceipts,
} from '@amparo/sdk/transports/file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SENDER } from './receiver-house.js';
import { registrationWith } from './subjects/registrations.js';

const NAME = 'Zorzaleja';
const never = { signal: new AbortController().signal };

let database: Database;
let receiver: StartedReceiver;

beforeAll(async () => {
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

// Any sealing that is given: here one that can be looked through.
const seal = async (text: string): Promise<string> => `sealed ${Buffer.from(text).toString('base64')}`;
const open = (sealed: string): string => Buffer.from(sealed.replace('sealed ', ''), 'base64').toString();

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
    expect(await client.parcels()).toMatchObject(
      Array(3).fill({ state: 'needsAttention', outcome: { reason: 'toBeCarried' } }),
    );
    const { sealed, count, leftOut } = await packBundle({ outbox, seal });
    expect({ count, leftOut, plain: sealed.includes(NAME) }).toEqual({ count: 3, leftOut: [], plain: false });
    expect(await outbox.all()).toHaveLength(3);

    const bundle = await readBundle(open(sealed));
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

  it('stay when a receipt is for other bytes, or is none', async () => {
    const { outbox, receipts, client } = await deviceWith(1);
    const [{ id = '' } = {}] = await client.parcels();
    receipts.take(writeReceipts([{ id, contentHash: '0'.repeat(64), receivedAt: '2026-03-04T10:00:00.000Z' }]));
    expect(receipts.take('{"amparo-receipts":1,"receipts":[{"id":1}]}')).toBe(0);
    expect(receipts.take('<html>')).toBe(0);
    await client.retry();
    expect(await outbox.all()).toHaveLength(1);
  });

  it('are not read from a file in which one letter has changed', async () => {
    const { outbox } = await deviceWith(1);
    const text = open((await packBundle({ outbox, seal })).sealed);
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
    const bundle = await readBundle(open(sealed));
    await deliverBundle(bundle ?? { parcels: [] }, toReceiver(), never);
    expect(await rows()).toBe(before + 1);
  });
});
