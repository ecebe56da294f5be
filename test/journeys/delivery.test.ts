import type { Submission } from '@amparo/model';
import { startReceiver, type StartedReceiver } from '@amparo/receiver';
import { createClient, memoryOutbox, restTransport, type Client, type OutboxStore } from '@amparo/sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../seeded-random.mjs';
import { faults, startFaultProxy, type FaultProxy } from './fault-proxy.js';
import { openHouse, optionsFor, SENDER, submissionOf, type House } from './receiver-house.js';
import { parcelsOf } from './outbox-scene.js';

const SEED = Number(process.env['SEED'] ?? 20261122);

let house: House;
let receiver: StartedReceiver;
let proxy: FaultProxy;
let ended: AbortSignal;
const clients: Client[] = [];

beforeAll(async () => {
  house = await openHouse();
  await openReceiver();
});
beforeEach(async ({ signal }) => {
  ended = signal;
  await house.database.query('delete from submission');
});
afterAll(async () => {
  await receiver.close();
  await house.close();
});

async function openReceiver(): Promise<void> {
  receiver = await startReceiver({
    ...optionsFor(house.database),
    host: '127.0.0.1',
    port: 0,
  });
}

async function throughFaults(share: number, journey: () => Promise<void>): Promise<void> {
  proxy = await startFaultProxy({ target: () => receiver.address, random: seededRandom(SEED), share });
  await journey().finally(() => {
    for (const client of clients.splice(0)) client.stop();
    return proxy.close();
  });
}

function clientOf(outbox: OutboxStore, token = (): string => SENDER, random = seededRandom(SEED)): Client {
  const transport = restTransport({ endpoint: `${proxy.origin}/submissions`, token, timeoutMs: 2000 });
  const client = createClient({ transport, outbox, random, backOff: { baseMs: 4, capMs: 60 } });
  clients.push(client);
  return client;
}

/** Of few cases, so that one waits for the other. */
const visits = (count: number): readonly Submission[] =>
  Array.from({ length: count }, (_, n) => submissionOf({ caseCode: `VISIT-${n % 20}` }));

/** What the receiver's database holds, and whether it is byte for byte what was to be sent, once each. */
async function expectStoredOnce(sent: readonly Submission[]): Promise<void> {
  const rows = await house.database.query('select id, body from submission');
  expect(rows).toHaveLength(sent.length);
  expect(new Map(rows.map((row) => [row['id'], row['body']]))).toEqual(
    new Map(sent.map((submission) => [submission.id, JSON.stringify(submission)])),
  );
}

/** Whether nothing of a case arrived before what was to be sent earlier. */
async function expectInOrder(sent: readonly Submission[]): Promise<void> {
  // The house's clock stands still; the database counts its transactions.
  const rows = await house.database.query('select id, xmin::text::int as at from submission');
  const at = new Map(rows.map((row) => [row['id'], Number(row['at'])]));
  for (const { caseCode } of sent) {
    const arrived = sent.filter((each) => each.caseCode === caseCode).map(({ id }) => at.get(id) ?? NaN);
    expect(arrived).not.toContain(NaN);
    expect(arrived).toEqual([...arrived].sort((a, b) => a - b));
  }
}

async function untilEmpty(outbox: OutboxStore): Promise<void> {
  while ((await outbox.all()).length > 0) await moment();
}

async function moment(milliseconds = 5): Promise<void> {
  ended.throwIfAborted();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

describe('submissions through a network of faults', () => {
  it('get their receipt at once or are queued when they are sent by hand', { timeout: 120_000 }, () =>
    throughFaults(0.5, async () => {
      const outbox = memoryOutbox();
      const client = clientOf(outbox);
      const sent = visits(40);
      const results = [];
      for (const submission of sent) results.push(await client.submit(submission));
      const stored = results.filter(({ ok }) => ok).length;
      expect(stored).toBeGreaterThan(0);
      expect(stored).toBeLessThan(sent.length);
      client.start();
      await untilEmpty(outbox);
      await expectStoredOnce(sent);
      await expectInOrder(sent);
    }),
  );
});

describe('a captive portal', () => {
  it('that answers in the place of the receiver for long changes nothing in the order of a case', async () => {
    let isOpen = false;
    const portal = (faults.indexOf('captivePortal') + 0.5) / faults.length;
    proxy = await startFaultProxy({ target: () => receiver.address, random: () => (isOpen ? 1 : portal), share: 1 });
    const outbox = memoryOutbox();
    const client = clientOf(outbox, undefined, () => 1);
    client.start();
    const [registration, ...later] = [submissionOf(), submissionOf(), submissionOf()];
    await client.queue(registration);
    while ((proxy.done.get('captivePortal') ?? 0) < 12) await moment(); // beyond the patience with one of them
    isOpen = true;
    for (const submission of later) await client.queue(submission); // which need not pause first
    const sent = [registration, ...later];
    await untilEmpty(outbox);
    await expectStoredOnce(sent);
    await expectInOrder(sent);
    for (const each of clients.splice(0)) each.stop();
    await proxy.close();
  });
});

describe('a receiver', () => {
  it('whose token expires in mid-queue gets the rest after the new sign-in', { timeout: 60_000 }, () =>
    throughFaults(0, async () => {
      const outbox = memoryOutbox();
      let token = SENDER;
      let asked = 0;
      const client = clientOf(outbox, () => (++asked === 15 ? (token = 'a-token-that-expired') : token));
      const sent = visits(40);
      for (const submission of sent) await client.queue(submission);
      await client.retry();
      const left = await parcelsOf(client);
      expect(left.some(({ outcome }) => outcome?.code === 'authRequired')).toBe(true);
      expect((await outbox.all()).length).toBeGreaterThan(20);
      token = SENDER;
      await client.retry();
      await expectStoredOnce(sent);
      expect(await outbox.all()).toEqual([]);
    }),
  );

  it(
    'that rejects one submission of a case gets the others, and the one is kept with the reason',
    { timeout: 60_000 },
    () =>
      throughFaults(0.4, async () => {
        const outbox = memoryOutbox();
        const client = clientOf(outbox);
        const poisoned = submissionOf({ answers: { remarks: 'far longer than the form allows for remarks' } });
        const others = [0, 1, 2, 3].map(() => submissionOf());
        for (const submission of [poisoned, ...others]) await client.queue(submission);
        client.start();
        const shown = async () => (await parcelsOf(client)).find(({ id }) => id === poisoned.id);
        while ((await outbox.all()).length > 1 || (await shown())?.outcome?.code !== 'rejected') {
          await moment();
        }
        await expectStoredOnce(others);
        expect(await shown()).toMatchObject({
          state: 'needsAttention',
          outcome: { code: 'rejected', errors: [{ path: 'visit.remarks' }] },
        });
      }),
  );

  it(
    'that is given other answers under an id it knows keeps the first, and the second is kept here',
    { timeout: 60_000 },
    () =>
      throughFaults(0, async () => {
        const [first, outbox] = [submissionOf(), memoryOutbox()];
        expect(await clientOf(memoryOutbox()).submit(first)).toMatchObject({ ok: true, receipt: { id: first.id } });
        const second = { ...first, createdAt: '2026-03-04T09:31:00.000Z' };
        expect(await clientOf(outbox).submit(second)).toEqual({ ok: false, error: { code: 'conflict' } });
        await expectStoredOnce([first]);
        expect(await outbox.all()).toHaveLength(1);
      }),
  );
});
