import { createClient, memoryOutbox } from '@amparo/sdk';
import { describe, expect, it } from 'vitest';
import { parcelsOf, Receiver, scene, statusOf, submission } from './outbox-scene.js';

/** A host whose draft of one submission cannot be removed until that is mended. */
function stuckHost() {
  const stuck = new Set<string>();
  const removed: string[] = [];
  const received = async (id: string): Promise<void> => {
    if (stuck.has(id)) throw new Error('The draft cannot be removed now.');
    removed.push(id);
  };
  return { stuck, removed, received };
}

describe('a parcel that was received, and whose draft cannot be removed', () => {
  it('keeps no other from being sent, in whichever order they go', async () => {
    const { stuck, received } = stuckHost();
    const { receiver, outbox, client } = scene({ received, locks: null });
    const [one, two, three] = [submission(), submission(), submission('GT-2')];
    stuck.add(one.id);
    expect(await client.submit(one)).toMatchObject({ ok: true });
    expect(await client.submit(two)).toMatchObject({ ok: true });
    await client.queue(three);
    expect(await client.retry()).toEqual({ ok: true });
    expect(receiver.ids).toEqual([one.id, two.id, three.id]);
    expect((await outbox.all()).map(({ id }) => id)).toEqual([one.id]);
    client.stop();
  });

  it('is shown as waiting with its receipt, is not sent again, and is let go later', async () => {
    const { stuck, removed, received } = stuckHost();
    const { receiver, outbox, client } = scene({ received, locks: null });
    const one = submission();
    stuck.add(one.id);
    await client.submit(one);
    const receipt = { id: one.id, receivedAt: '2026-11-22T08:00:01.000Z' };
    expect(await parcelsOf(client)).toMatchObject([
      { id: one.id, state: 'waiting', outcome: { code: 'created', receipt } },
    ]);
    await client.retry();
    expect([receiver.ids, removed]).toEqual([[one.id], []]);
    stuck.clear();
    await client.retry();
    expect([receiver.ids, removed, await outbox.all()]).toEqual([[one.id], [one.id], []]);
    expect(await statusOf(client, one.id)).toMatchObject({ state: 'delivered' });
  });

  it('is let go by the clock, where nobody asks', async () => {
    const { stuck, removed, received } = stuckHost();
    const outbox = memoryOutbox();
    const backOff = { baseMs: 1, capMs: 5 };
    const client = createClient({ transport: new Receiver(), outbox, received, backOff, locks: null });
    const one = submission();
    stuck.add(one.id);
    client.start();
    await client.submit(one);
    expect(removed).toEqual([]);
    stuck.clear();
    while ((await outbox.all()).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(removed).toEqual([one.id]);
    client.stop();
  });
});
