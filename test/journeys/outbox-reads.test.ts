import { createClient, memoryOutbox, type Client, type OutboxStore, type ParcelStatus } from '@amparo/sdk';
import { describe, expect, it } from 'vitest';
import { GIVEN_NAME, offline, parcelsOf, received, scene, statusOf, submission, until } from './outbox-scene.js';

const WAITING = 250;

/** An outbox that counts how often all of it is read, and one entry. */
function counted(outbox: OutboxStore = memoryOutbox()) {
  const reads = { all: 0, one: 0, changes: 0 };
  const counting: OutboxStore = {
    ...outbox,
    all: () => {
      reads.all++;
      return outbox.all();
    },
    get: (id) => {
      reads.one++;
      return outbox.get(id);
    },
    change: (...of) => {
      reads.changes++;
      return outbox.change(...of);
    },
  };
  return { reads, outbox: counting };
}

const stateOf = (id: string, told: readonly ParcelStatus[] | undefined) => told?.find((each) => each.id === id)?.state;

describe('what is told of two hundred and fifty forms that wait', () => {
  it('is read once, and each form only as often as something happens to it', async () => {
    const { reads, outbox } = counted();
    const { receiver, client } = scene({ outbox });
    const told: (readonly ParcelStatus[])[] = [];
    for (let n = 0; n < WAITING; n++) await client.queue(submission(`GT-${n}`));
    client.subscribe((parcels) => told.push(parcels));
    await until(() => told.length > 0);
    receiver.answers(offline, WAITING / 2);
    Object.assign(reads, { all: 0, one: 0, changes: 0 });
    await client.retry();
    expect(receiver.ids).toHaveLength(WAITING);
    // Read to send it, and once more with its receipt; changed to note that it is begun and what became of it, and to let it go.
    expect(reads).toEqual({ all: 1, one: (WAITING / 2) * (1 + 2), changes: (WAITING / 2) * (2 + 3) });
    await until(() => told.at(-1)?.every(({ state, attempts }) => state !== 'sending' && attempts > 0) === true);
    expect(reads.all).toBe(1);
    expect(told.at(-1)).toEqual(await parcelsOf(client));
  });
});

describe('what another tab changes', () => {
  it('is seen in the list that is asked for, and told with the next round of deliveries', async () => {
    const { receiver, client, outbox } = scene();
    const other = createClient({ transport: receiver, outbox, random: () => 0 });
    const [first, second] = [submission('GT-1'), submission('GT-2')];
    await client.queue(first);
    let told: readonly ParcelStatus[] | undefined;
    client.subscribe((parcels) => void (told = parcels));
    await until(() => stateOf(first.id, told) === 'waiting');
    await other.retry(first.id);
    await other.queue(second);
    expect((await parcelsOf(client)).map(({ id }) => id)).toEqual([second.id]);
    receiver.answers(offline);
    await client.retry();
    await until(() => stateOf(second.id, told) === 'waiting' && stateOf(first.id, told) === undefined);
    await other.cancel(second.id);
    await client.retry();
    await until(() => told?.length === 0);
    expect(receiver.ids).toEqual([first.id, second.id]);
  });

  it('holds up a later form of the same case that this tab is asked to send', async () => {
    const { receiver, client, outbox } = scene();
    const other = createClient({ transport: receiver, outbox, random: () => 0 });
    const [earlier, later] = [submission('GT-1'), submission('GT-1')];
    await parcelsOf(client);
    await other.queue(earlier);
    await other.queue(later);
    receiver.answers(offline);
    await client.retry(later.id);
    expect(receiver.ids).toEqual([earlier.id]);
  });
});

describe('a form that was taken back', () => {
  it('keeps its draft, on which somebody works again in another tab, though its receipt comes', async () => {
    const gone: string[] = [];
    const { receiver, client, outbox } = scene({ received: async (id) => void gone.push(id) });
    const other = createClient({ transport: receiver, outbox });
    let reply: (() => void) | undefined;
    receiver.answers((parcel) => new Promise((resolve) => (reply = () => resolve(received(parcel)))));
    const one = submission();
    const sent = client.submit(one);
    await until(() => reply !== undefined);
    await other.cancel(one.id);
    reply?.();
    expect(await sent).toMatchObject({ ok: true });
    expect(gone).toEqual([]);
  });
});

describe('an outbox that cannot be read', () => {
  const ask: readonly [keyof Client, (client: Client, id: string) => Promise<unknown>][] = [
    ['retry', (client) => client.retry()],
    ['retry', (client, id) => client.retry(id)],
    ['cancel', (client, id) => client.cancel(id)],
    ['parcels', (client) => client.parcels()],
    ['status', (client, id) => client.status(id)],
    ['export', (client, id) => client.export(id)],
  ];
  it.each(ask)('is told as a value, without the words of the store, and loses nothing: %s', async (_, asking) => {
    const stored = memoryOutbox();
    let isBroken = false;
    const working = <T>(work: () => Promise<T>): Promise<T> =>
      isBroken ? Promise.reject(new Error(GIVEN_NAME)) : work();
    const { client, receiver } = scene({
      outbox: {
        all: () => working(stored.all),
        get: (id) => working(() => stored.get(id)),
        change: (...of) => working(() => stored.change(...of)),
      },
    });
    const one = submission();
    receiver.answers(offline);
    await client.submit(one);
    isBroken = true;
    expect(await asking(client, one.id)).toEqual({ ok: false, error: { code: 'outboxFailed' } });
    isBroken = false;
    expect(await client.export(one.id)).toMatchObject({ ok: true, parcel: { body: JSON.stringify(one) } });
    expect(await client.retry()).toEqual({ ok: true });
    expect(await statusOf(client, one.id)).toMatchObject({ state: 'delivered' });
    expect(await client.export(one.id)).toEqual({ ok: true, parcel: undefined });
  });
});

describe('an outbox that was locked', () => {
  it.each(['all', 'one'] as const)('sends nothing more that it was about to send: %s', async (asked) => {
    const stored = memoryOutbox();
    let read: (() => void) | undefined;
    const outbox: OutboxStore = {
      ...stored,
      all: async () => {
        await new Promise<void>((resolve) => (read = resolve));
        return stored.all();
      },
    };
    const one = submission();
    const { receiver, client } = scene({ outbox });
    await createClient({ transport: receiver, outbox: stored }).queue(one);
    const work = client.retry(asked === 'one' ? one.id : undefined);
    await until(() => read !== undefined);
    client.stop();
    read?.();
    await work;
    expect(receiver.sent).toEqual([]);
  });

  it('is told of no more', async () => {
    const stored = memoryOutbox();
    let isLocked = false;
    const locking = <T>(work: () => Promise<T>): Promise<T> =>
      isLocked ? Promise.reject(new Error('locked')) : work();
    const outbox: OutboxStore = {
      all: () => locking(stored.all),
      get: (id) => locking(() => stored.get(id)),
      change: (...of) => locking(() => stored.change(...of)),
    };
    const { receiver, client } = scene({ outbox });
    let reply: (() => void) | undefined;
    receiver.answers(() => new Promise((resolve) => (reply = () => resolve(offline))));
    const told: (readonly ParcelStatus[])[] = [];
    client.subscribe((parcels) => told.push(parcels));
    const sent = client.submit(submission());
    await until(() => reply !== undefined && told.length > 0);
    const before = told.length;
    isLocked = true;
    client.stop();
    reply?.();
    await sent;
    expect(await client.parcels()).toEqual({ ok: false, error: { code: 'outboxFailed' } });
    await new Promise((resolve) => setTimeout(resolve, 150)); // longer than what is told waits for more
    expect(told.slice(before)).toEqual([]);
  });
});
