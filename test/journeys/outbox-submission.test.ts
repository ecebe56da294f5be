import { createClient, memoryOutbox, type Outcome } from '@amparo/sdk';
import { describe, expect, it } from 'vitest';
import { GIVEN_NAME, offline, parcelsOf, received, rejected, scene, submission, until } from './outbox-scene.js';

describe('a submission', () => {
  it('is stored with its bytes and their hash before it is sent for the first time', async () => {
    const { receiver, outbox, client } = scene();
    let stored: unknown;
    receiver.answers(async (parcel) => {
      stored = (await outbox.all())[0]?.entry;
      return received(parcel);
    });
    const one = submission();
    expect(await client.submit(one)).toMatchObject({ ok: true, receipt: { id: one.id } });
    expect(stored).toMatchObject({ parcel: { body: JSON.stringify(one), contentHash: receiver.sent[0]?.contentHash } });
    expect(await outbox.all()).toEqual([]);
    expect(await parcelsOf(client)).toMatchObject([{ id: one.id, state: 'delivered', attempts: 1 }]);
  });

  it('is hashed as the receiver hashes it, letters beyond ASCII included', async () => {
    const { receiver, client } = scene();
    await client.submit(submission('GT-1', 'Zoë 山田 🕊'));
    const { createHash } = await import('node:crypto');
    const { body = '', contentHash } = receiver.sent[0] ?? {};
    expect(contentHash).toBe(createHash('sha256').update(Buffer.from(body, 'utf8')).digest('hex'));
  });

  it('is not sent when the device cannot store it', async () => {
    const outbox = { ...memoryOutbox(), change: () => Promise.reject(new Error('QuotaExceededError')) };
    const { receiver, client } = scene({ outbox });
    expect(await client.submit(submission())).toEqual({ ok: false, error: { code: 'notStored' } });
    expect(await client.queue(submission())).toEqual({ ok: false, error: { code: 'notStored' } });
    expect(receiver.sent).toEqual([]);
  });

  it('travels as the same bytes in every attempt, also after the page was closed', async () => {
    const { receiver, outbox, client } = scene();
    receiver.answers(offline, 2);
    const one = submission();
    expect(await client.submit(one)).toMatchObject({ ok: false, error: { code: 'queued', reason: 'offline' } });
    await client.retry();
    const reopened = createClient({ transport: receiver, outbox });
    expect(await parcelsOf(reopened)).toMatchObject([{ state: 'waiting', attempts: 2, outcome: offline }]);
    await reopened.retry();
    expect(new Set(receiver.sent.map(({ body }) => body))).toEqual(new Set([JSON.stringify(one)]));
    expect(receiver.sent).toHaveLength(3);
    expect(await outbox.all()).toEqual([]);
  });

  it('is sent once when "Send" is pressed twice', async () => {
    const { receiver, client } = scene();
    const one = submission();
    const [first, second] = await Promise.all([client.submit(one), client.submit(one)]);
    expect(await client.submit(one)).toEqual(first);
    expect(second).toEqual(first);
    expect(receiver.sent).toHaveLength(1);
  });

  it('is tried again when it is submitted again unchanged', async () => {
    const { receiver, client } = scene();
    const one = submission();
    receiver.answers(offline);
    expect(await client.submit(one)).toMatchObject({ error: { code: 'queued' } });
    expect(await client.submit(one)).toMatchObject({ ok: true });
    expect(await parcelsOf(client)).toMatchObject([{ attempts: 2 }]);
  });

  it('does not replace another that may have been received under its id', async () => {
    const { receiver, outbox, client } = scene();
    receiver.answers(offline);
    const one = submission();
    await client.submit(one);
    const changed = { ...one, answers: { identity: { givenName: 'Luz' } } };
    expect(await client.submit(changed)).toEqual({ ok: false, error: { code: 'idTaken' } });
    expect(JSON.stringify(await outbox.all())).toContain(GIVEN_NAME);
    await client.retry();
    expect(await client.submit(changed)).toEqual({ ok: false, error: { code: 'idTaken' } });
    expect(receiver.sent).toHaveLength(2);
  });

  it('may be corrected under the same id after the receiver has rejected it', async () => {
    const { receiver, client } = scene();
    receiver.answers(rejected);
    const one = submission();
    expect(await client.submit(one)).toEqual({ ok: false, error: rejected });
    expect(await client.submit({ ...one, answers: { identity: { givenName: 'Luz' } } })).toMatchObject({ ok: true });
    expect(receiver.sent[1]?.body).toContain('Luz');
  });

  it('with an id that is no UUID is a mistake of the program', async () => {
    await expect(scene().client.submit({ ...submission(), id: '../admin' })).rejects.toThrow('must be a UUID');
  });

  it('goes on being delivered when the caller does not want to wait any longer', async () => {
    const { receiver, client } = scene();
    const caller = new AbortController();
    let reply: (outcome: Outcome) => void = () => undefined;
    receiver.answers(() => new Promise<Outcome>((resolve) => (reply = resolve)));
    const result = client.submit(submission(), { signal: caller.signal });
    await until(() => receiver.sent.length === 1);
    caller.abort();
    expect(await result).toEqual({ ok: false, error: { code: 'queued', reason: 'waiting' } });
    for (const parcel of receiver.sent) reply(received(parcel));
    await client.retry();
    expect(await parcelsOf(client)).toMatchObject([{ state: 'delivered' }]);
  });
});
