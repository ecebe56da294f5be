import { createClient, type ClientOptions, type Parcel, type Transport, type Undelivered } from '@amparo/sdk';
import { describe, expect, it } from 'vitest';
import { busy, offline, parcelsOf, received, rejected, scene, server, submission } from './outbox-scene.js';

describe('the order of delivery', () => {
  it('is that of the case, one at a time, with three cases at once', async () => {
    let now = 0;
    let most = 0;
    const open = new Set<string>();
    const slow: Transport = {
      send: async (parcel) => {
        expect(open).not.toContain(parcel.caseCode);
        open.add(parcel.caseCode);
        most = Math.max(most, open.size);
        await new Promise((resolve) => setTimeout(resolve, 1));
        open.delete(parcel.caseCode);
        order.push(parcel);
        return received(parcel);
      },
    };
    const order: Parcel[] = [];
    const { client } = scene({ transport: slow, now: () => (now -= 1000) }); // a clock that runs backwards
    const queued = Array.from({ length: 30 }, (_, n) => submission(`GT-${n % 5}`));
    for (const one of queued) await client.queue(one);
    await Promise.all([client.retry(), client.retry()]);
    expect(most).toBe(3);
    for (let n = 0; n < 5; n++) {
      const ofCase = ({ caseCode }: { caseCode: string }) => caseCode === `GT-${n}`;
      expect(order.filter(ofCase).map(({ id }) => id)).toEqual(queued.filter(ofCase).map(({ id }) => id));
    }
  });

  it('lets nothing of a case overtake a parcel that waits for the network', async () => {
    const { receiver, client } = scene();
    const [first, second] = [submission(), submission()];
    receiver.answers(offline, 2);
    await client.submit(first);
    expect(await client.submit(second)).toEqual({ ok: false, error: { code: 'queued', reason: 'waiting' } });
    await client.retry();
    expect(receiver.ids).toEqual([first.id, first.id, first.id, second.id]);
  });

  it('lets the later parcels of a case pass one that was rejected', async () => {
    const { receiver, client } = scene();
    receiver.answers(rejected);
    await client.submit(submission());
    expect(await client.submit(submission())).toMatchObject({ ok: true });
  });

  it('lets them pass one on which the receiver fails again and again, which is still tried', async () => {
    const { receiver, client } = scene();
    const poisoned = submission();
    receiver.answers(({ id }) => (id === poisoned.id ? server : busy), 8);
    await client.submit(poisoned);
    const later = submission();
    await client.queue(later);
    for (let n = 0; n < 7; n++) await client.retry();
    expect(await parcelsOf(client)).toMatchObject([
      { id: poisoned.id, state: 'needsAttention', attempts: 8 },
      { id: later.id, state: 'delivered' },
    ]);
    await client.retry();
    expect(receiver.ids.filter((id) => id === poisoned.id)).toHaveLength(9);
  });

  it.each(['redirected', 'noReceipt', 'forbidden', 'notFound', 'refused'] as const)(
    'lets nothing of a case overtake a parcel that was %s, as a portal or a wrong address answers every parcel',
    async (reason) => {
      const { receiver, client } = scene();
      const [registration, withdrawal] = [submission(), submission()];
      receiver.answers({ code: 'unknown', reason }, 2);
      await client.submit(registration);
      expect(await client.submit(withdrawal)).toEqual({ ok: false, error: { code: 'queued', reason: 'waiting' } });
      expect(receiver.ids).toEqual([registration.id, registration.id]);
      await client.retry();
      expect(receiver.ids.slice(2)).toEqual([registration.id, withdrawal.id]);
    },
  );

  it.each(['redirected', 'noReceipt', 'forbidden', 'notFound', 'refused'] as const)(
    'lets them pass one that alone was %s again and again, which is still tried',
    async (reason) => {
      const { receiver, client } = scene();
      const [poisoned, later] = [submission(), submission()];
      const refused: Undelivered = { code: 'unknown', reason };
      receiver.answers((parcel) => (parcel.id === poisoned.id ? refused : received(parcel)), 20);
      for (const one of [poisoned, later]) await client.queue(one);
      for (let n = 0; n < 7; n++) await client.retry();
      expect(new Set(receiver.ids)).toEqual(new Set([poisoned.id]));
      await client.retry();
      expect(await parcelsOf(client)).toMatchObject([
        { id: poisoned.id, state: 'needsAttention', attempts: 8 },
        { id: later.id, state: 'delivered' },
      ]);
      await client.retry();
      expect(receiver.ids.filter((id) => id === poisoned.id)).toHaveLength(9);
    },
  );

  it.each(['storedInPart', 'mustBeSealed', 'toBeCarried'] as const)(
    'lets them pass one that is %s, since it is this form that cannot go',
    async (reason) => {
      const { receiver, client } = scene();
      receiver.answers({ code: 'unknown', reason });
      await client.queue(submission());
      const later = submission();
      await client.queue(later);
      await client.retry();
      expect(await parcelsOf(client)).toMatchObject([
        { state: 'needsAttention' },
        { id: later.id, state: 'delivered' },
      ]);
    },
  );

  it('is not disturbed by submissions without a case code', async () => {
    const { receiver, client } = scene();
    receiver.answers(offline);
    await client.queue(submission(''));
    await client.retry();
    receiver.answers((parcel) => (parcel.id === receiver.ids[0] ? offline : received(parcel)), 2);
    expect(await client.submit(submission(''))).toMatchObject({ ok: true });
  });
});

describe('a receiver that asks for a new sign-in', () => {
  it('is left alone until the resumption, then gets everything', async () => {
    const { receiver, client } = scene({ casesAtOnce: 1 });
    for (let n = 0; n < 4; n++) await client.queue(submission(`GT-${n}`));
    receiver.answers({ code: 'authRequired' });
    await client.retry();
    expect(receiver.sent).toHaveLength(1);
    await client.retry();
    expect((await parcelsOf(client)).map(({ state }) => state)).toEqual(Array(4).fill('delivered'));
  });
});

describe('two tabs', () => {
  it('do not send the same parcel at once, nor one after the other', async () => {
    const held = new Set<string>();
    const locks: NonNullable<ClientOptions['locks']> = {
      request: async (name, _, run) => {
        if (held.has(name)) return run(null);
        held.add(name);
        await run({}).finally(() => held.delete(name));
      },
    };
    const { receiver, outbox, client } = scene({ locks });
    const other = createClient({ transport: receiver, outbox, locks });
    for (let n = 0; n < 20; n++) await client.queue(submission(`GT-${n % 4}`));
    await Promise.all([client.retry(), other.retry()]);
    await Promise.all([client.retry(), other.retry()]);
    expect(new Set(receiver.ids).size).toBe(20);
    expect(receiver.ids).toHaveLength(20);
    expect(await outbox.all()).toEqual([]);
  });

  it('deliver without locks where the page is denied them', async () => {
    const { client } = scene({ locks: { request: () => Promise.reject(new Error('SecurityError')) } });
    expect(await client.submit(submission())).toMatchObject({ ok: true });
  });
});
