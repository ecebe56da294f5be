import { registration } from '@amparo/definitions';
import { attachmentName, fhirResponse, xformInstance } from '@amparo/formats';
import type { Submission } from '@amparo/model';
import { createClient, memoryOutbox, restTransport, type Transport } from '@amparo/sdk';
import { dhis2Transport } from '@amparo/sdk/transports/dhis2';
import { fhirTransport } from '@amparo/sdk/transports/fhir';
import { openRosaTransport } from '@amparo/sdk/transports/openrosa';
import { parseTransport } from '@amparo/sdk/transports/parse';
import { primeroTransport } from '@amparo/sdk/transports/primero';
import { wordPressTransport } from '@amparo/sdk/transports/wordpress';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOpenRosaServer, type OpenRosaServer } from './openrosa-server.js';
import { scene, statusOf, submission, until } from './outbox-scene.js';
import { openHouse, receiverOn, SENDER, submissionOf, type House } from './receiver-house.js';
import { mapping } from './subjects/dhis2-subject.js';
import { registrationWith, withPhoto } from './subjects/registrations.js';

const BACKEND = 'https://backend.example';
const photo = crypto.getRandomValues(new Uint8Array(5000));
const hash = createHash('sha256').update(photo).digest('hex');
const photoNamed = () => ({ id: crypto.randomUUID(), type: 'image/jpeg', bytes: photo.length, hash });
const RESOURCE = '{"resourceType":"X","identifier":{"system":"s","value":"v"}}';
const attachments = { read: async () => photo.slice() };

const resourceOf = (of: Submission) => fhirResponse(registration, of);
const openRosa = { recordOf: (of: Submission) => xformInstance(registration, of) };

/** Each transport, to an endpoint that ends with so many slashes; the one of OpenRosa is the very address of its submissions. */
const transportsTo = (slashes = ''): readonly (readonly [string, Transport])[] => [
  ['REST', restTransport({ endpoint: `${BACKEND}/submissions${slashes}` })],
  ['WordPress', wordPressTransport({ root: `${BACKEND}/wp-json${slashes}` })],
  ['FHIR', fhirTransport({ endpoint: `${BACKEND}/R4${slashes}`, resourceOf })],
  ['OpenRosa', openRosaTransport({ endpoint: `${BACKEND}/submission`, fileName: attachmentName, ...openRosa })],
  ['Primero', primeroTransport({ endpoint: `${BACKEND}/api/v2${slashes}`, authorization: () => 'Basic eDp5' })],
  ['DHIS2', dhis2Transport({ endpoint: `${BACKEND}/api${slashes}`, authorization: () => 'ApiToken x', mapping })],
  [
    'Parse',
    parseTransport({
      endpoint: `${BACKEND}${slashes}`,
      applicationId: 'a',
      sessionToken: () => 'x',
      acl: () => ({ me: { read: true } }),
    }),
  ],
];

describe.each(transportsTo('//'))('to an endpoint that somebody wrote with slashes at its end, %s', (_, transport) => {
  it.each([false, true])('asks at the address without them; its attachments first: %s', async (attachmentsFirst) => {
    const asked: string[] = [];
    const client = createClient({
      transport: { ...transport, attachmentsFirst },
      fetch: async (input) => {
        asked.push(new URL(String(input)).pathname);
        return Response.json({}, { status: 404 });
      },
      ...{ outbox: memoryOutbox(), attachments, locks: null },
    });
    await client.submit(withPhoto(registrationWith('Zorzaleja'), photoNamed()));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((path) => path.includes('//'))).toEqual([]);
  });
});

describe.each(transportsTo())('by the way to the network that the client is given, %s', (_, transport) => {
  const orders = transport.sendAttachment ? [false, true] : [false];
  it.each(orders)('sends, and asks nothing by any other; its attachments first: %s', async (attachmentsFirst) => {
    const asked: string[] = [];
    const client = createClient({
      transport: { ...transport, attachmentsFirst },
      fetch: async (input) => {
        asked.push(new URL(String(input)).origin);
        throw new TypeError('no network');
      },
      ...{ outbox: memoryOutbox(), attachments, locks: null },
    });
    const result = await client.submit(withPhoto(registrationWith('Zorzaleja'), photoNamed()));
    expect(result).toMatchObject({ ok: false, error: { code: 'queued', reason: 'offline' } });
    expect(asked).toEqual([BACKEND]);
  });
});

describe('a client on a server that is its own receiver', () => {
  let house: House;
  beforeAll(async () => void (house = await openHouse()));
  afterAll(() => house.close());

  it('delivers without a network, and a way of the transport’s own goes before it', async () => {
    const receiver = await receiverOn(house.database);
    const transport = restTransport({ endpoint: `${BACKEND}/submissions`, token: SENDER });
    const inProcess: typeof fetch = async (input, init) => receiver.fetch(new Request(input, init));
    const client = createClient({ transport, fetch: inProcess, outbox: memoryOutbox(), locks: null });
    expect(await client.submit(submissionOf())).toMatchObject({ ok: true });
    const own: typeof fetch = async () => new Response(null, { status: 503 });
    const other = restTransport({ endpoint: `${BACKEND}/submissions`, token: SENDER, fetch: own });
    const second = createClient({ transport: other, fetch: inProcess, outbox: memoryOutbox(), locks: null });
    expect(await second.submit(submissionOf())).toMatchObject({ error: { code: 'queued', reason: 'busy' } });
  });
});

describe('a client that is ended by its signal', () => {
  it('breaks off what it sends, sends nothing more, and leaves everything to the next one', async () => {
    const end = new AbortController();
    const { receiver, outbox, client } = scene({ signal: end.signal, locks: null });
    let heard: AbortSignal | undefined;
    receiver.answers((_, signal) => {
      heard = signal;
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve({ code: 'tooLarge' })));
    });
    const [one, two] = [submission('GT-1'), submission('GT-2')];
    const first = client.submit(one);
    await until(() => heard !== undefined);
    end.abort();
    expect(await first).toMatchObject({ ok: false, error: { code: 'queued' } });
    client.start();
    expect(await client.submit(two)).toEqual({ ok: false, error: { code: 'queued', reason: 'waiting' } });
    await client.retry();
    await client.retry(one.id);
    expect(receiver.ids).toEqual([one.id]);
    const next = createClient({ transport: receiver, outbox, locks: null });
    await next.retry();
    expect([receiver.ids, await outbox.all()]).toEqual([[one.id, one.id, two.id], []]);
  });

  it('sends nothing at all when that had come before it was made', async () => {
    const { receiver, outbox, client } = scene({ signal: AbortSignal.abort() });
    client.start();
    expect(await client.submit(submission())).toMatchObject({ ok: false, error: { code: 'queued' } });
    expect([receiver.sent, (await outbox.all()).length]).toEqual([[], 1]);
  });
});

describe('a photo that its backend takes whole', () => {
  let openRosaServer: OpenRosaServer;
  beforeAll(async () => {
    openRosaServer = await startOpenRosaServer(new Set(['registration 1.0.0']), { again: 201 });
  });
  afterAll(() => openRosaServer.stop());

  /** A server of FHIR as far as it matters here: it gives back what it stores, under an id. */
  const fhir: typeof fetch = async (_, init) => {
    if (init?.method === 'GET') return Response.json({}, { status: 404 });
    const resource = { id: 'of the server', ...(JSON.parse(String(init?.body)) as object) };
    return Response.json(resource, { status: 201 });
  };

  it.each(['FHIR', 'OpenRosa'])('counts with its bytes as soon as it is there: %s', async (name) => {
    const transport =
      name === 'FHIR'
        ? fhirTransport({ endpoint: `${BACKEND}/R4`, resourceOf, fetch: (...of) => throughNetwork(fhir)(...of) })
        : openRosaTransport({
            ...{ endpoint: openRosaServer.endpoint, fileName: attachmentName, ...openRosa },
            fetch: (...of) => throughNetwork(fetch)(...of),
          });
    let left = 2; // the record and the first photo
    const throughNetwork =
      (send: typeof fetch): typeof fetch =>
      async (...of) => {
        const isSending = of[1]?.method !== 'GET';
        if (isSending && left-- <= 0) throw new TypeError('lost');
        return send(...of);
      };
    const client = createClient({ transport, outbox: memoryOutbox(), attachments, locks: null, random: () => 0 });
    const one = withPhoto(registrationWith('Zorzaleja'), photoNamed());
    const result = await client.submit(one, { attachments: [photoNamed(), photoNamed()] });
    expect(result).toMatchObject({ ok: false, error: { code: 'queued', reason: 'offline' } });
    const { bytes } = (await statusOf(client, one.id)) ?? {};
    expect(bytes).toEqual({ sent: (bytes?.all ?? 0) - photo.length, all: expect.any(Number) as number });
    expect(bytes?.sent).toBeGreaterThan(photo.length);
    left = 1;
    expect(await client.retry(one.id)).toEqual({ ok: true });
    expect(await statusOf(client, one.id)).toMatchObject({ state: 'delivered' });
  });

  it('has more time, the larger it is: a second for each 8 kB', async () => {
    // What stands there already comes back as slowly as it was sent: a photo whose reply was lost.
    const slow: typeof fetch = (_, init) =>
      new Promise((resolve) => {
        setTimeout(() => resolve(Response.json(init?.method === 'GET' ? stored : JSON.parse(String(init?.body)))), 200);
      });
    const stored = { resourceType: 'Binary', contentType: 'image/jpeg', data: Buffer.from(photo).toString('base64') };
    const transport = fhirTransport({ endpoint: `${BACKEND}/R4`, resourceOf, fetch: slow, timeoutMs: 50 });
    const parcel = {
      ...{ id: crypto.randomUUID(), form: 'registration', caseCode: 'GT-1', body: RESOURCE },
      ...{ contentHash: hash, submissionHash: hash, attachments: [], transport: '', memory: null },
    };
    const attempt = {
      ...{ signal: new AbortController().signal, bytes: photo, from: 0 },
      ...{ onProgress: () => undefined, remember: async () => undefined },
    };
    expect(await transport.send(parcel, attempt)).toEqual({ code: 'retryable', reason: 'timeout' });
    const sent = await transport.sendAttachment?.(parcel, photoNamed(), attempt);
    expect(sent).toMatchObject({ code: 'alreadyStored' });
  });
});
