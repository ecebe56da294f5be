import { describe, expect, it } from 'vitest';
import { createClient, type Client } from './client.js';
import type { ClientOptions } from './client-options.js';
import { memoryOutbox } from './outbox.js';
import type { Outcome, Undelivered } from './outcome.js';

const second = 1000;
const minute = 60 * second;

/** A clock that only goes on when it is told to. */
class Clock {
  now = Date.UTC(2026, 10, 22);
  readonly #sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();

  readonly wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const sleeper = { at: this.now + milliseconds, wake: resolve };
      this.#sleepers.add(sleeper);
      const wake = (): void => {
        this.#sleepers.delete(sleeper);
        resolve();
      };
      if (signal.aborted) wake();
      signal.addEventListener('abort', wake);
    });

  async advance(milliseconds: number): Promise<void> {
    await settled();
    const end = this.now + milliseconds;
    for (;;) {
      const [next] = [...this.#sleepers].sort((a, b) => a.at - b.at);
      if (!next || next.at > end) break;
      this.now = Math.max(this.now, next.at);
      this.#sleepers.delete(next);
      next.wake();
      await settled();
    }
    this.now = end;
  }
}

/** Everything that only waits for promises has happened. */
async function settled(): Promise<void> {
  for (let n = 0; n < 5; n++) await new Promise((resolve) => setImmediate(resolve));
}

function scene(
  reply: (attempt: number, caseCode: string, id: string) => Undelivered | 'stored',
  options: Partial<ClientOptions> = {},
) {
  const clock = new Clock();
  const times: number[] = [];
  const start = clock.now;
  const outbox = options.outbox ?? memoryOutbox();
  const client = createClient({
    outbox,
    transport: {
      send: async ({ id, contentHash, caseCode }): Promise<Outcome> => {
        times.push(clock.now - start);
        const outcome = reply(times.length, caseCode, id);
        const receipt = { id, contentHash, receivedAt: new Date(clock.now).toISOString() };
        return outcome === 'stored' ? { code: 'created', receipt } : outcome;
      },
    },
    now: () => clock.now,
    wait: clock.wait,
    random: () => 1,
    ...options,
  });
  return { client, clock, times, outbox };
}

async function queue(client: Client, caseCode = 'GT-1'): Promise<string> {
  const id = crypto.randomUUID();
  const createdAt = '2026-11-22T08:00:00.000Z';
  await client.queue({
    id,
    form: 'registration',
    formVersion: '1.0.0',
    caseCode,
    language: 'es',
    createdAt,
    answers: {},
    reasons: {},
    settings: {},
  });
  return id;
}

async function parcelsOf(client: Client) {
  const asked = await client.parcels();
  return asked.ok ? asked.parcels : [];
}

const states = async (client: Client) => (await parcelsOf(client)).map(({ state }) => state);

describe('the background', () => {
  it('doubles its pauses from two seconds to five minutes, and never gives up', async () => {
    const { client, clock, times } = scene(() => ({ code: 'retryable', reason: 'offline' }));
    await queue(client);
    client.start();
    await clock.advance(30 * minute);
    const pauses = times.map((time, n) => (time - (times[n - 1] ?? 0)) / second);
    expect(pauses.slice(0, 11)).toEqual([0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    await clock.advance(24 * 60 * minute);
    expect(times.length).toBeGreaterThan(290);
    expect(await states(client)).toEqual(['waiting']);
    client.stop();
  });

  it('waits as long as the receiver asks, but not for years', async () => {
    const wishes = [90 * second, 10 * 365 * 24 * 60 * minute];
    const { client, clock, times } = scene((attempt) => {
      const afterMs = wishes[attempt - 1];
      return afterMs === undefined ? 'stored' : { code: 'retryable', reason: 'busy', afterMs };
    });
    await queue(client);
    client.start();
    await clock.advance(89 * second);
    expect(times).toHaveLength(1);
    await clock.advance(92 * second);
    expect(times).toHaveLength(2);
    await clock.advance(121 * minute);
    expect(await states(client)).toEqual(['delivered']);
    client.stop();
  });

  it('sends what is queued while it pauses', async () => {
    const { client, clock } = scene(() => 'stored');
    client.start();
    await clock.advance(minute);
    await queue(client);
    await settled();
    expect(await states(client)).toEqual(['delivered']);
    client.stop();
  });

  it('delivers the other cases while one is failing', async () => {
    const { client, clock } = scene((_, caseCode) =>
      caseCode === 'GT-0' ? { code: 'retryable', reason: 'server' } : 'stored',
    );
    for (let n = 0; n < 6; n++) await queue(client, `GT-${n}`);
    client.start();
    await clock.advance(second);
    expect((await states(client)).filter((state) => state === 'delivered')).toHaveLength(5);
    client.stop();
  });

  it('keeps the order of a case through hours of a captive portal', async () => {
    let isOpen = false;
    const arrived: string[] = [];
    const { client, clock } = scene((_, __, id) => {
      if (!isOpen) return { code: 'unknown', reason: 'noReceipt' };
      arrived.push(id);
      return 'stored';
    });
    const registration = await queue(client);
    client.start();
    await clock.advance(30 * minute); // the patience with one parcel has long ended
    const rest = [await queue(client), await queue(client)];
    await clock.advance(20 * second); // the pauses of these are short still, and that of the first is long
    isOpen = true;
    await clock.advance(11 * minute);
    expect(arrived).toEqual([registration, ...rest]);
    client.stop();
  });

  it('lets the later ones of a case go by one that the receiver fails, when it has failed once more', async () => {
    let poisoned = '';
    const tried: string[] = [];
    const { client, clock } = scene((_, __, id) => {
      tried.push(id);
      return id === poisoned ? { code: 'retryable', reason: 'server' } : 'stored';
    });
    poisoned = await queue(client);
    client.start();
    await clock.advance(30 * minute);
    const before = tried.length;
    const later = await queue(client);
    await clock.advance(6 * minute);
    expect(tried.slice(before, before + 2)).toEqual([poisoned, later]);
    expect(await states(client)).toEqual(['needsAttention', 'delivered']);
    client.stop();
  });

  it('sends nothing of a case by itself behind a wrong address, and reads the outbox seldom meanwhile', async () => {
    const store = memoryOutbox();
    let reads = 0;
    const outbox = { ...store, all: () => (reads++, store.all()) };
    let isMended = false;
    const arrived: string[] = [];
    const { client, clock, times } = scene(
      (_, __, id) => {
        if (!isMended) return { code: 'unknown', reason: 'notFound' };
        arrived.push(id);
        return 'stored';
      },
      { outbox },
    );
    const registration = await queue(client);
    client.start();
    await clock.advance(second);
    isMended = true;
    const withdrawal = await queue(client);
    reads = 0;
    await clock.advance(55 * minute);
    expect(times).toHaveLength(1);
    expect(reads).toBeLessThan(200);
    await client.retry();
    expect(arrived).toEqual([registration, withdrawal]);
    client.stop();
  });

  it.each(['forbidden', 'notFound', 'refused'] as const)(
    'tries again within the hour by itself what a page said was %s, and shows it as it was meanwhile',
    async (reason) => {
      const { client, clock, times } = scene((attempt) => (attempt < 3 ? { code: 'unknown', reason } : 'stored'));
      await queue(client);
      client.start();
      await clock.advance(29 * minute);
      expect(times).toHaveLength(1);
      const [status] = await parcelsOf(client);
      expect(status).toMatchObject({ state: 'needsAttention', outcome: { reason } });
      expect(status).not.toHaveProperty('nextTryAt');
      await clock.advance(36 * minute);
      expect(times).toHaveLength(2);
      await clock.advance(65 * minute);
      expect(await states(client)).toEqual(['delivered']);
      client.stop();
    },
  );

  it('asks again after a 401 within the hour, with one parcel, and sends the rest when that is over', async () => {
    const { client, clock, times } = scene((attempt) => (attempt <= 24 ? { code: 'authRequired' } : 'stored'));
    for (const caseCode of ['GT-1', 'GT-2', 'GT-3', 'GT-4']) await queue(client, caseCode);
    client.start();
    await clock.advance(second);
    const atOnce = times.length;
    expect(atOnce).toBeLessThanOrEqual(3); // those that were under way
    await clock.advance(29 * minute);
    expect(times).toHaveLength(atOnce);
    await clock.advance(24 * 60 * minute);
    expect(await states(client)).toEqual(Array(4).fill('delivered'));
    client.stop();
  });

  it.each<Undelivered>([{ code: 'authRequired' }, { code: 'unknown', reason: 'forbidden' }])(
    'keeps the long pause to what the host has set: $code',
    async (outcome) => {
      const backOff = { baseMs: second, capMs: minute };
      const { client, clock } = scene((attempt) => (attempt === 1 ? outcome : 'stored'), { backOff });
      await queue(client);
      client.start();
      await clock.advance(14 * minute);
      expect(await states(client)).toEqual(['delivered']);
      client.stop();
    },
  );

  it('is not held up after a 401 by a clock that is set back ten years', async () => {
    const { client, clock } = scene((attempt) => (attempt === 1 ? { code: 'authRequired' } : 'stored'));
    await queue(client);
    client.start();
    await clock.advance(second);
    clock.now -= 10 * 365 * 24 * 60 * minute;
    await queue(client, 'GT-2');
    await clock.advance(10 * minute);
    expect(await states(client)).toEqual(['delivered', 'delivered']);
    client.stop();
  });

  it('sends nothing by itself just after a 401, and everything after the person has signed in', async () => {
    const { client, clock, times } = scene((attempt) => (attempt === 1 ? { code: 'authRequired' } : 'stored'));
    const first = await queue(client);
    client.start();
    await clock.advance(25 * minute);
    await queue(client, 'GT-2');
    await clock.advance(25 * minute);
    expect(times).toHaveLength(1);
    expect(await parcelsOf(client)).toMatchObject([{ id: first, state: 'needsAttention' }, { state: 'waiting' }]);
    await client.retry();
    expect(await states(client)).toEqual(['delivered', 'delivered']);
    client.stop();
  });

  it('does not send again what only a person can decide on', async () => {
    const { client, clock, times } = scene(() => ({ code: 'conflict' }));
    await queue(client);
    client.start();
    await clock.advance(24 * 60 * minute);
    await client.retry();
    expect(times).toHaveLength(1);
    client.stop();
  });

  it('sends nothing while the device says that it is offline', async () => {
    let online = false;
    const { client, clock, times } = scene(() => 'stored', { online: () => online });
    await queue(client);
    client.start();
    await clock.advance(10 * minute);
    expect(times).toEqual([]);
    online = true;
    await client.retry();
    expect(await states(client)).toEqual(['delivered']);
    client.stop();
  });

  it('is not held up by a clock that is set back ten years', async () => {
    const { client, clock } = scene((attempt) => (attempt < 3 ? { code: 'retryable', reason: 'offline' } : 'stored'));
    await queue(client);
    client.start();
    await clock.advance(second);
    clock.now -= 10 * 365 * 24 * 60 * minute;
    client.stop();
    client.start();
    await clock.advance(10 * minute);
    expect(await states(client)).toEqual(['delivered']);
    client.stop();
  });

  it('recovers by itself when the storage can be read again', async () => {
    const store = memoryOutbox();
    let broken = false;
    const outbox = { ...store, all: () => (broken ? Promise.reject(new Error('InvalidStateError')) : store.all()) };
    const { client, clock } = scene(() => 'stored', { outbox });
    await queue(client);
    broken = true;
    client.start();
    await clock.advance(10 * minute);
    expect(await client.parcels()).toEqual({ ok: false, error: { code: 'outboxFailed' } });
    broken = false;
    await clock.advance(minute);
    expect(await states(client)).toEqual(['delivered']);
    client.stop();
  });
});

describe('a stop', () => {
  it('breaks off what is being sent and begins nothing more, and the next start delivers it', async () => {
    const outbox = memoryOutbox();
    const broken: string[] = [];
    const stuck = createClient({
      outbox,
      transport: {
        send: ({ id }, { signal }) =>
          new Promise((resolve) => {
            signal.addEventListener('abort', () => {
              broken.push(id);
              resolve({ code: 'retryable', reason: 'offline' });
            });
          }),
      },
    });
    for (let n = 0; n < 8; n++) await queue(stuck, `GT-${n % 4}`);
    stuck.start();
    await settled();
    stuck.stop();
    await settled();
    expect(broken).toHaveLength(3);
    expect(await parcelsOf(stuck)).toMatchObject(Array(8).fill({ state: 'waiting' }));
    expect((await parcelsOf(stuck)).filter(({ attempts }) => attempts === 1)).toHaveLength(3);
    const { client, clock } = scene(() => 'stored', { outbox });
    client.start();
    await clock.advance(second);
    expect(await states(client)).toEqual(Array(8).fill('delivered'));
    client.stop();
  });
});
