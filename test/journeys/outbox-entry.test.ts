import { createClient, memoryOutbox, type OutboxStore, type Parcel, type Undelivered } from '@amparo/sdk';
import { describe, expect, it } from 'vitest';
import { GIVEN_NAME, offline, parcelsOf, received, rejected, scene, submission, until } from './outbox-scene.js';

describe('an entry of the outbox', () => {
  it.each([
    ['another id', (parcel: Parcel) => received({ ...parcel, id: crypto.randomUUID() })],
    ['other bytes', (parcel: Parcel) => received({ ...parcel, contentHash: 'a'.repeat(64) })],
  ])('is kept when the receipt is for %s, until a person asks again', async (_, lie) => {
    const { receiver, outbox, client } = scene();
    const one = submission();
    receiver.answers(lie);
    const mismatch = { code: 'unknown', reason: 'receiptMismatch' };
    expect(await client.submit(one)).toEqual({ ok: false, error: mismatch });
    await client.retry();
    expect(await parcelsOf(client)).toMatchObject([{ state: 'needsAttention', outcome: mismatch }]);
    expect([receiver.sent.length, (await outbox.all()).length]).toEqual([1, 1]);
    await client.retry(one.id);
    expect(await parcelsOf(client)).toMatchObject([{ state: 'delivered' }]);
  });

  it('leaves with a receipt that writes the id in capitals', async () => {
    const { receiver, outbox, client } = scene();
    receiver.answers((parcel) => received({ ...parcel, id: parcel.id.toUpperCase() }));
    expect(await client.submit(submission())).toMatchObject({ ok: true });
    expect(await outbox.all()).toEqual([]);
  });

  const refusals: readonly Undelivered[] = [
    rejected,
    { code: 'conflict' },
    { code: 'tooLarge' },
    { code: 'authRequired' },
    { code: 'unknown', reason: 'forbidden' },
    { code: 'unknown', reason: 'notFound' },
    { code: 'unknown', reason: 'refused' },
    { code: 'unknown', reason: 'noReceipt' },
    { code: 'unknown', reason: 'redirected' },
  ];
  it.each(refusals.map((refusal) => [JSON.stringify(refusal), refusal] as const))(
    'is kept and shown after %s, also after a reload',
    async (_, refusal) => {
      const { receiver, outbox, client } = scene();
      receiver.answers(refusal);
      expect(await client.submit(submission())).toEqual({ ok: false, error: refusal });
      const reopened = createClient({ transport: receiver, outbox });
      expect(await parcelsOf(reopened)).toMatchObject([{ state: 'needsAttention', outcome: refusal, attempts: 1 }]);
    },
  );

  it('is kept when the transport itself throws, without its words', async () => {
    const { receiver, client } = scene();
    receiver.answers(() => Promise.reject(new Error(GIVEN_NAME)));
    const result = await client.submit(submission());
    expect(result).toEqual({ ok: false, error: { code: 'unknown', reason: 'transportFailed' } });
    expect(await parcelsOf(client)).toMatchObject([{ state: 'needsAttention' }]);
  });

  it('is not sent again when only its removal failed', async () => {
    const store = memoryOutbox();
    let broken = true;
    const change: OutboxStore['change'] = (id, alter) =>
      store.change(id, (before) => {
        const after = alter(before);
        if (broken && after === undefined) throw new Error('InvalidStateError');
        return after;
      });
    const { receiver, client } = scene({ outbox: { ...store, change } });
    expect(await client.submit(submission())).toMatchObject({ ok: true });
    expect(await client.retry()).toEqual({ ok: true });
    expect(await parcelsOf(client)).toMatchObject([{ state: 'waiting', outcome: { code: 'created' } }]);
    broken = false;
    await client.retry();
    expect([receiver.sent.length, await store.all()]).toEqual([1, []]);
  });

  it('that this version cannot read is kept and shown, and hinders no other', async () => {
    const { receiver, outbox, client } = scene();
    await outbox.change('x', () => ({ version: 2, sealed: 'otherwise' }));
    expect(await client.submit(submission())).toMatchObject({ ok: true });
    expect(receiver.sent).toHaveLength(1);
    expect(await outbox.all()).toMatchObject([{ id: 'x' }]);
    const unreadable = { code: 'unknown', reason: 'unreadable' };
    expect(await parcelsOf(client)).toMatchObject([{ id: 'x', state: 'needsAttention', outcome: unreadable }, {}]);
  });

  it('shows no answer to anybody', async () => {
    const { receiver, client } = scene();
    const told: unknown[] = [];
    client.subscribe((parcels) => told.push(parcels));
    receiver.answers(offline).answers(rejected);
    const results = [await client.submit(submission()), await client.submit(submission('GT-2'))];
    await until(() => told.length > 1);
    expect(JSON.stringify([results, told, await parcelsOf(client)])).not.toContain(GIVEN_NAME);
  });

  it('that a person takes back while it is being sent does not return', async () => {
    const { receiver, outbox, client } = scene();
    receiver.answers((_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(offline))));
    const one = submission();
    const result = client.submit(one);
    await until(() => receiver.sent.length === 1);
    await client.cancel(one.id);
    expect(await result).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect([await outbox.all(), await parcelsOf(client)]).toEqual([[], []]);
  });

  it('that another tab has taken back meanwhile does not return', async () => {
    const { receiver, outbox, client } = scene();
    receiver.answers(async ({ id }) => {
      await outbox.change(id, () => undefined);
      return offline;
    });
    expect(await client.submit(submission())).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(await outbox.all()).toEqual([]);
  });
});
