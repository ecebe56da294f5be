import { createClient, memoryOutbox, restTransport, type Client, type Outcome, type Transport } from '@amparo/sdk';
import { createRelay } from '@amparo/sdk/relay';
import { primeroTransport } from '@amparo/sdk/transports/primero';
import { beforeEach, describe, expect, it } from 'vitest';
import { ACCOUNT, PrimeroDouble } from './doubles/primero-double.js';
import { registrationWith } from './subjects/registrations.js';
import { parcelsOf } from './outbox-scene.js';

const NAME = 'Zorzaleja';

let primero: PrimeroDouble;
beforeEach(() => void (primero = new PrimeroDouble()));

const toPrimero = (): Transport =>
  primeroTransport({
    endpoint: 'https://primero.example/api/v2',
    authorization: () => ACCOUNT,
    fetch: (...of) => primero.answer(new Request(...of)),
  });

/** A page whose requests go to the relay of its own host. */
function pageOf(transport: Transport, cookie = 'session=worker'): Client {
  const relay = createRelay({ transport, admits: (request) => request.headers.get('cookie') === 'session=worker' });
  const page = restTransport({
    endpoint: 'https://portal.example/relay/submissions',
    fetch: (input, init) => {
      const request = new Request(input, init);
      request.headers.set('cookie', cookie);
      return relay(request);
    },
  });
  return createClient({ transport: page, outbox: memoryOutbox(), locks: null });
}

describe('a relay on the host’s own server', () => {
  it('stores a form in Primero, and the page has a receipt for its own bytes', async () => {
    const client = pageOf(toPrimero());
    const submission = registrationWith(NAME);
    expect(await client.submit(submission)).toMatchObject({ ok: true, receipt: { id: submission.id } });
    expect([...primero.cases.values()]).toMatchObject([{ name_first: NAME }]);
    expect(await pageOf(toPrimero()).submit(submission)).toMatchObject({ ok: true });
    expect(primero.cases.size).toBe(1);
  });

  it('takes nothing from who is not signed in at the portal', async () => {
    expect(await pageOf(toPrimero(), 'session=none').submit(registrationWith(NAME))).toEqual({
      ok: false,
      error: { code: 'authRequired' },
    });
    expect(primero.cases.size).toBe(0);
  });

  it('tells the page which question was refused there', async () => {
    const wrong = registrationWith(NAME, { ageYears: 2 ** 40 });
    expect(await pageOf(toPrimero()).submit(wrong)).toMatchObject({
      error: { code: 'rejected', errors: [{ path: 'childIdentity.ageYears' }] },
    });
  });

  const outcomes: readonly (readonly [Outcome, object])[] = [
    [{ code: 'conflict' }, { code: 'conflict' }],
    [{ code: 'tooLarge' }, { code: 'tooLarge' }],
    [
      { code: 'retryable', reason: 'busy', afterMs: 60_000 },
      { code: 'queued', reason: 'busy' },
    ],
    [
      { code: 'retryable', reason: 'offline' },
      { code: 'queued', reason: 'server' },
    ],
    // The relay's own account is none of the worker's business, who could only sign in to no avail.
    [{ code: 'authRequired' }, { code: 'queued', reason: 'server' }],
    // Each has a remedy of its own, which the worker is told.
    [
      { code: 'unknown', reason: 'storedInPart' },
      { code: 'unknown', reason: 'storedInPart' },
    ],
    [
      { code: 'unknown', reason: 'mustBeSealed' },
      { code: 'unknown', reason: 'mustBeSealed' },
    ],
    [{ code: 'unknown', reason: 'newer' } as never, { code: 'unknown', reason: 'refused' }],
  ];
  it.each(outcomes)('hands on $code ($reason)', async (outcome, told) => {
    const client = pageOf({ send: async () => outcome });
    expect(await client.submit(registrationWith(NAME))).toMatchObject({ ok: false, error: told });
    expect(await parcelsOf(client)).toHaveLength(1);
  });

  it('says nothing of a fault of the way on, whose words may hold answers', async () => {
    const relay = createRelay({
      admits: () => true,
      transport: { send: () => Promise.reject(new Error(NAME)) },
    });
    const submission = registrationWith(NAME);
    const address = `https://portal.example/relay/submissions/${submission.id}`;
    const reply = await relay(new Request(address, { method: 'PUT', body: JSON.stringify(submission) }));
    expect(reply.status).toBe(500);
    expect(await reply.text()).not.toContain(NAME);
  });

  it('takes an attachment in stretches, and hands it on whole', async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(50_000));
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    const photo = { id: crypto.randomUUID(), type: 'image/png', bytes: bytes.length, hash };
    const submission = registrationWith(NAME, { photoAttached: [photo] });
    const relay = createRelay({ transport: toPrimero(), admits: () => true });
    const base = `https://portal.example/submissions/${submission.id}`;
    const put = (path: string, body: BodyInit): Promise<Response> =>
      relay(new Request(`${base}${path}`, { method: 'PUT', body }));
    expect((await put('', JSON.stringify(submission))).status).toBe(201);
    const at = `/attachments/${photo.id}`;
    expect(await (await put(`${at}/0`, bytes.subarray(0, 30_000))).json()).toEqual({ received: 30_000 });
    const elsewhere = await put(`${at}/10`, bytes.subarray(10));
    expect([elsewhere.status, await elsewhere.json()]).toEqual([409, { received: 30_000 }]);
    expect(await (await relay(new Request(`${base}${at}`))).json()).toEqual({ received: 30_000 });
    const last = await put(`${at}/30000`, bytes.subarray(30_000));
    expect([last.status, await last.json()]).toMatchObject([201, { id: photo.id, contentHash: hash }]);
    expect([...primero.files.values()].flat().map((file) => file.bytes.equals(bytes))).toEqual([true]);
  });
});
