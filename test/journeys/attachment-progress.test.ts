import { createHash } from 'node:crypto';
import { createClient, memoryOutbox, type Outcome, type Transport } from '@amparo/sdk';
import { describe, expect, it } from 'vitest';
import { offline, parcelsOf, received, statusOf, submission } from './outbox-scene.js';

const photo = new Uint8Array(1000).fill(7);
const hash = createHash('sha256').update(photo).digest('hex');
const named = (id: string) => ({ id, type: 'image/jpeg', bytes: photo.length, hash });
const [first, second] = ['6f1c1a52-0000-4000-8000-000000000001', '6f1c1a52-0000-4000-8000-000000000002'];
const withPhotos = () => ({ ...submission(), answers: { story: { photos: [named(first), named(second)] } } });

/** A receiver that takes 400 bytes of an attachment in an attempt, then loses the connection. */
function slow(more: Partial<Transport> = {}) {
  const calls: string[] = [];
  const transport: Transport = {
    send: async (parcel) => {
      calls.push('record');
      return received(parcel);
    },
    sendAttachment: async (_, { id, hash: contentHash }, { from, bytes, onProgress }): Promise<Outcome> => {
      calls.push(`${id.slice(-1)} from ${from}`);
      onProgress(Math.min(bytes.length, from + 400));
      return from + 400 >= bytes.length ? received({ id, contentHash }) : offline;
    },
    ...more,
  };
  return { transport, calls };
}

const attachments = { read: async () => photo.slice() };

describe('a submission with two photos', () => {
  it('goes on after each crash where it stood, and is delivered when the last photo is', async () => {
    const { transport, calls } = slow();
    const outbox = memoryOutbox();
    const reopened = () => createClient({ transport, outbox, attachments, random: () => 0 });
    const one = withPhotos();
    expect(await reopened().submit(one)).toMatchObject({ ok: false, error: { code: 'queued' } });
    const [standing] = await parcelsOf(reopened());
    const record = JSON.stringify(one).length;
    expect(standing).toMatchObject({ state: 'waiting', bytes: { sent: record + 400, all: record + 2000 } });
    for (let n = 0; n < 4; n++) await reopened().retry();
    expect(calls).toEqual(['record', '1 from 0', '1 from 400', '1 from 800', '2 from 0', '2 from 400', '2 from 800']);
    expect(await outbox.all()).toEqual([]);
  });

  it('tells which photo is on its way and how large each is, though the server takes them whole and tells nothing', async () => {
    const told: unknown[] = [];
    const one = withPhotos();
    const tell = async (): Promise<void> => void told.push((await statusOf(client, one.id))?.files);
    const whole: Transport = {
      send: async (parcel) => received(parcel),
      sendAttachment: async (_, { id, hash: contentHash }) => {
        await tell();
        return id === second && told.length === 2 ? offline : received({ id, contentHash });
      },
    };
    const client = createClient({ transport: whole, outbox: memoryOutbox(), attachments, random: () => 0 });
    await client.submit(one);
    await tell();
    const bytes = photo.length;
    const isThere = { bytes, id: first, received: bytes, isDelivered: true };
    expect(told).toEqual([
      [{ bytes }, { bytes }],
      [isThere, { bytes }],
      [isThere, { bytes }],
    ]);
  });

  it('is kept when a photo is gone or is another, and when nothing can send it', async () => {
    const without: Transport = { send: async (parcel) => received(parcel) };
    const cases = [
      [slow().transport, async () => undefined, 'attachmentMissing'],
      [slow().transport, async () => new Uint8Array(3), 'attachmentMissing'],
      [slow().transport, () => Promise.reject(new Error('locked')), 'attachmentUnreadable'],
      [without, attachments.read, 'attachmentUnsupported'],
    ] as const;
    for (const [transport, read, reason] of cases) {
      const client = createClient({ transport, outbox: memoryOutbox(), attachments: { read } });
      expect(await client.submit(withPhotos())).toEqual({ ok: false, error: { code: 'unknown', reason } });
      expect(await parcelsOf(client)).toMatchObject([{ state: 'needsAttention' }]);
    }
  });

  it('is not taken for delivered by a receipt for other bytes of a photo', async () => {
    const sendAttachment: Transport['sendAttachment'] = async (_, { id }) =>
      received({ id, contentHash: 'a'.repeat(64) });
    const { transport } = slow({ sendAttachment });
    const client = createClient({ transport, outbox: memoryOutbox(), attachments });
    expect(await client.submit(withPhotos())).toMatchObject({ error: { reason: 'receiptMismatch' } });
  });

  it('keeps what a transport notes, also when the page is closed before the reply', async () => {
    const noted: unknown[] = [];
    const outbox = memoryOutbox();
    const transport: Transport = {
      send: async (parcel, { remember }) => {
        noted.push(parcel.memory);
        await remember({ serverId: 7 });
        return offline;
      },
    };
    for (let n = 0; n < 2; n++) {
      const client = createClient({ transport, outbox });
      await (n === 0 ? client.submit(submission()) : client.retry());
    }
    expect(noted).toEqual([null, { serverId: 7 }]);
  });
});

describe('an entry that version 1 wrote', () => {
  it('is read and delivered', async () => {
    const { transport, calls } = slow();
    const outbox = memoryOutbox();
    const parcel = { id: first, form: 'registration', caseCode: 'GT-1', body: '{"answers":{}}', contentHash: hash };
    const progress = { attempts: 3, failures: 0, nextTryAt: 0, outcome: { code: 'retryable', reason: 'offline' } };
    await outbox.change(first, () => ({ version: 1, parcel, order: 4, progress }));
    const client = createClient({ transport, outbox });
    expect(await statusOf(client, first)).toMatchObject({ state: 'waiting', attempts: 3, outcome: offline });
    await client.retry();
    expect(calls).toEqual(['record']);
    expect(await statusOf(client, first)).toMatchObject({ state: 'delivered', attempts: 4 });
  });
});
