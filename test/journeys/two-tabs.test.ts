import type { Json } from '@amparo/model';
import { createClient, memoryOutbox, type Client, type OutboxStore, type Outcome, type Transport } from '@amparo/sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offline, received, scene, submission, until } from './outbox-scene.js';

/** An outbox in which something else happens in the moment before, or after, its n-th change. */
function betweenChanges(inner: OutboxStore) {
  let count = 0;
  const plan = { at: 0, before: async () => {}, after: async () => {} };
  const outbox: OutboxStore = {
    ...inner,
    change: async (...of) => {
      const isNow = ++count === plan.at;
      if (isNow) await plan.before();
      await inner.change(...of);
      if (isNow) await plan.after();
    },
  };
  return { outbox, plan, changes: () => count };
}

const other = (receiver: Transport, outbox: OutboxStore): Client =>
  createClient({ transport: receiver, outbox, locks: null, random: () => 0 });

describe('a form that is taken back in another tab', () => {
  it('does not return and is not sent again, whatever was about to be written of it', async () => {
    for (const when of ['before', 'after'] as const)
      for (let at = 1; ; at++) {
        const inner = memoryOutbox();
        const { outbox, plan, changes } = betweenChanges(inner);
        const { receiver, client } = scene({ outbox, locks: null });
        const one = submission();
        await other(receiver, inner).queue(one);
        receiver.answers(offline);
        let sentBefore = 0;
        const takeBack = async () => {
          sentBefore = receiver.sent.length;
          await other(receiver, inner).cancel(one.id);
        };
        Object.assign(plan, { at, [when]: takeBack });
        await client.retry();
        await client.retry();
        expect(await inner.all()).toEqual([]);
        if (at > changes()) break; // taken back at no moment
        // The first change says that sending begins: only what is taken back after it is still sent, once.
        const isBegun = at === 1 && when === 'after';
        expect(receiver.sent).toHaveLength(sentBefore + Number(isBegun));
      }
  });

  it('is not sent to its end: what of its photos has not gone out stays here', async () => {
    const sent: string[] = [];
    const outbox = memoryOutbox();
    const photo = new Uint8Array(10);
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', photo)).toString('hex');
    const photos = [1, 2].map((n) => ({ id: `photo ${n}`, type: 'image/png', bytes: photo.length, hash }));
    const one = { ...submission(), answers: { story: { photos } } };
    const transport: Transport = {
      send: async (parcel) => received(parcel),
      sendAttachment: async (_, { id }, { signal, onProgress }): Promise<Outcome> => {
        sent.push(id);
        await other(transport, outbox).cancel(one.id);
        onProgress(5);
        await until(() => signal.aborted);
        return offline;
      },
    };
    const client = createClient({ transport, outbox, attachments: { read: async () => photo }, locks: null });
    expect(await client.submit(one)).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect([sent, await outbox.all()]).toEqual([['photo 1'], []]);
  });

  it('and sent anew with other answers is sent as it is now, not as it was', async () => {
    const inner = memoryOutbox();
    const { outbox, plan } = betweenChanges(inner);
    const { receiver, client } = scene({ outbox, locks: null });
    const one = submission();
    await other(receiver, inner).queue(one);
    const corrected = { ...one, answers: { identity: { givenName: 'Luz' } } };
    Object.assign(plan, { at: 1, before: async () => void (await other(receiver, inner).queue(corrected)) });
    await client.retry();
    await client.retry();
    expect(receiver.sent.map(({ body }) => body)).toEqual([JSON.stringify(corrected)]);
    expect(await inner.all()).toEqual([]);
  });
});

describe('a form that two tabs send at once', () => {
  it('is one parcel, also where each tab would have packed it otherwise', async () => {
    const inner = memoryOutbox();
    const { outbox, plan } = betweenChanges(inner);
    const one = submission();
    const arrived: string[] = [];
    let packed = 0;
    const transport: Transport = {
      pack: ({ id }) => ({ body: JSON.stringify({ id, packed: ++packed }) }),
      send: async (parcel) => {
        arrived.push(parcel.body);
        return received(parcel);
      },
    };
    Object.assign(plan, { at: 1, before: async () => void (await other(transport, inner).queue(one)) });
    const client = createClient({ transport, outbox, locks: null });
    expect(await client.submit(one)).toMatchObject({ ok: true });
    expect([packed, arrived]).toEqual([2, [JSON.stringify({ id: one.id, packed: 2 })]]);
    expect(await inner.all()).toEqual([]);
  });
});

/** The outbox as one tab reaches it: every step may be overtaken by those of the other tabs. */
type Road = (inner: OutboxStore, moment: () => Promise<unknown>) => OutboxStore['change'];

const inOneStep: Road = (inner, moment) => async (id, alter) => {
  await moment();
  await inner.change(id, alter);
  await moment();
};

/** As a store does that reads and writes in two transactions. */
const inTwoSteps: Road = (inner, moment) => async (id, alter) => {
  await moment();
  const after = alter(await inner.get(id));
  await moment();
  await inner.change(id, () => after);
};

type Work = 'retry' | 'submit' | 'cancel' | 'look';

/** Lets two tabs work on one form in the order of the scheduler; says what happened to its entry, and how often it was sent. */
async function twoTabs(scheduler: fc.Scheduler, { road, tabs, lost }: Trial) {
  const moment = (): Promise<unknown> => scheduler.schedule(Promise.resolve());
  const store = memoryOutbox();
  const log: ('begun' | 'removed' | 'written' | 'sent')[] = [];
  const watched: OutboxStore = {
    ...store,
    change: (id, alter) =>
      store.change(id, (before) => {
        const after = alter(before);
        if (before !== undefined && after === undefined) log.push('removed');
        if (after !== undefined && after !== before) log.push(attemptsIn(after) > 0 ? 'begun' : 'written');
        return after;
      }),
  };
  let losing = lost;
  const transport: Transport = {
    send: async (parcel) => {
      log.push('sent');
      await moment();
      return losing-- > 0 ? offline : received(parcel);
    },
  };
  const one = submission();
  const open = (): Client => {
    const outbox: OutboxStore = {
      all: async () => (await moment(), watched.all()),
      get: async (id) => {
        await moment();
        const found = await watched.get(id);
        await moment();
        return found;
      },
      change: road(watched, moment),
    };
    return createClient({ transport, outbox, locks: null, random: () => 0 });
  };
  await createClient({ transport, outbox: watched, locks: null }).queue(one);
  const works: Record<Work, (client: Client) => Promise<unknown>> = {
    retry: (client) => client.retry(),
    submit: (client) => client.submit(one),
    cancel: (client) => client.cancel(one.id),
    look: (client) => client.parcels(),
  };
  const done = tabs.map(async (works_) => {
    const client = open();
    for (const work of works_) await works[work](client);
  });
  await scheduler.waitFor(Promise.all(done));
  return { log, left: await store.all() };
}

interface Trial {
  readonly road: Road;
  readonly tabs: readonly (readonly Work[])[];
  readonly lost: number;
}

const attemptsIn = (entry: Json): number => (entry as { progress: { attempts: number } }).progress.attempts;

// A long run takes TRIALS=5000.
const numRuns = Number(process.env['TRIALS'] ?? 300);

/** The second tab takes the form back at some moment; nobody sends it anew. */
const takenBack = (road: Road) =>
  fc.asyncProperty(
    fc.scheduler(),
    fc.array(fc.constantFrom<Work>('retry', 'look'), { minLength: 1, maxLength: 3 }),
    fc.array(fc.constantFrom<Work>('retry', 'look'), { maxLength: 2 }),
    fc.nat(2),
    async (scheduler, first, second, lost) => {
      const { log, left } = await twoTabs(scheduler, { road, tabs: [first, [...second, 'cancel']], lost });
      const removed = log.indexOf('removed');
      expect([removed >= 0, left]).toEqual([true, []]);
      expect(log.slice(removed).filter((each) => each === 'begun' || each === 'written')).toEqual([]);
      if (!log.slice(0, removed).includes('begun')) expect(log).not.toContain('sent');
    },
  );

describe('two tabs, in whatever order their steps come', () => {
  it('never bring a form back that was taken back, and never send one of which no sending had begun', async () => {
    await fc.assert(takenBack(inOneStep), { numRuns });
  });

  it('would do so on a store that reads and writes in two steps: without it that would prove nothing', async () => {
    await expect(fc.assert(takenBack(inTwoSteps), { numRuns: 2000, endOnFailure: true })).rejects.toThrow();
  });

  it('deliver a form that nobody takes back', async () => {
    const works = fc.array(fc.constantFrom<Work>('retry', 'submit', 'look'), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), works, works, fc.nat(2), async (scheduler, first, second, lost) => {
        const enough = Array<Work>(3).fill('retry');
        const tabs = [
          [...first, ...enough],
          [...second, ...enough],
        ];
        const { log, left } = await twoTabs(scheduler, { road: inOneStep, tabs, lost });
        expect(left).toEqual([]);
        expect(log).toContain('sent');
      }),
      { numRuns },
    );
  });
});
