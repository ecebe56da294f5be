import { registration } from '@amparo/definitions';
import { attachmentName, fhirQuestionnaire, fhirResponse, xformInstance } from '@amparo/formats';
import type { Submission } from '@amparo/model';
import { createClient, memoryOutbox, restTransport, type Transport } from '@amparo/sdk';
import { dhis2Transport } from '@amparo/sdk/transports/dhis2';
import { fhirTransport, putQuestionnaire } from '@amparo/sdk/transports/fhir';
import { openRosaTransport } from '@amparo/sdk/transports/openrosa';
import { parseTransport } from '@amparo/sdk/transports/parse';
import { primeroTransport } from '@amparo/sdk/transports/primero';
import { wordPressTransport } from '@amparo/sdk/transports/wordpress';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { received, Receiver, scene, submission } from './outbox-scene.js';
import { mapping } from './subjects/dhis2-subject.js';
import { registrationWith, renamed, withPhoto } from './subjects/registrations.js';

const BACKEND = 'https://backend.example';
const bytes = crypto.getRandomValues(new Uint8Array(5000));
const hash = createHash('sha256').update(bytes).digest('hex');
const attachments = { read: async () => bytes };
const resourceOf = (of: Submission) => fhirResponse(registration, of);
const openRosa = {
  endpoint: `${BACKEND}/submission`,
  fileName: attachmentName,
  recordOf: (of: Submission) => xformInstance(registration, of),
};

const transports: readonly (readonly [string, Transport])[] = [
  ['REST', restTransport({ endpoint: `${BACKEND}/submissions` })],
  ['WordPress', wordPressTransport({ root: `${BACKEND}/wp-json` })],
  ['FHIR', fhirTransport({ endpoint: `${BACKEND}/R4`, resourceOf })],
  ['FHIR by PUT', fhirTransport({ endpoint: `${BACKEND}/R4`, resourceOf, mode: 'put' })],
  ['OpenRosa', openRosaTransport(openRosa)],
  ['OpenRosa without a list', openRosaTransport({ ...openRosa, formList: false })],
  ['Primero', primeroTransport({ endpoint: `${BACKEND}/api/v2`, authorization: () => 'Basic eDp5' })],
  ['DHIS2', dhis2Transport({ endpoint: `${BACKEND}/api`, authorization: () => 'ApiToken x', mapping })],
  [
    'Parse',
    parseTransport({
      ...{ endpoint: BACKEND, applicationId: 'a', sessionToken: () => 'x' },
      acl: () => ({ me: { read: true } }),
    }),
  ],
];

const unknown = (reason: string) => ({ code: 'unknown', reason });
const later = (reason: string) => ({ code: 'queued', reason });

/** What the page of a proxy is told as: by its status where that says something of the way, and as no judgement of the form. */
const pages: readonly (readonly [number, object])[] = [
  [400, unknown('refused')],
  [401, { code: 'authRequired' }], // whoever has written it, signing in is what mends it
  [403, unknown('forbidden')],
  [404, unknown('notFound')],
  [408, later('timeout')],
  [409, unknown('refused')],
  [412, unknown('refused')],
  [413, { code: 'tooLarge' }], // a proxy has a limit of its own, and says so with a page
  [422, unknown('refused')],
  [425, later('busy')],
  [429, later('busy')],
];

const page = (status: number): Response =>
  new Response('<!doctype html><h1>Error</h1>', { status, headers: { 'content-type': 'text/html' } });

describe.each(transports)('the error page of a proxy, by the transport for %s', (_, transport) => {
  it.each(pages)('of %s is no judgement', async (status, told) => {
    const client = createClient({
      ...{ transport, outbox: memoryOutbox(), attachments, locks: null },
      fetch: async () => page(status),
    });
    const result = await client.submit(registrationWith('Zorzaleja'));
    expect(result).toMatchObject({ ok: false, error: told });
  });

  it.each([400, 409, 412, 422])('of %s on the way of an attachment is no judgement', async (status) => {
    const client = createClient({
      transport: { ...transport, attachmentsFirst: true },
      ...{ outbox: memoryOutbox(), attachments, locks: null },
      fetch: async () => page(status),
    });
    const named = { id: crypto.randomUUID(), type: 'image/jpeg', bytes: bytes.length, hash };
    const result = await client.submit(withPhoto(registrationWith('Zorzaleja'), named));
    expect(result.ok ? 'a receipt' : result.error.code).toMatch(/^(unknown|queued)$/);
  });
});

it('a proxy’s page with 404 does not say that DHIS2 has no such form, where sending it again would be an update', async () => {
  const [, transport] = transports.find(([name]) => name === 'DHIS2') ?? [];
  if (!transport) throw new Error('There is no transport for DHIS2.');
  const methods: string[] = [];
  const client = createClient({
    ...{ transport, outbox: memoryOutbox(), locks: null },
    fetch: async (_, init) => {
      methods.push(init?.method ?? 'GET');
      return page(404);
    },
  });
  expect(await client.submit(registrationWith('Zorzaleja'))).toMatchObject({ error: unknown('notFound') });
  expect(methods).toEqual(['GET']);
});

it.each([400, 409, 412, 422])('the error page of a proxy (%s) says nothing of a Questionnaire', async (status) => {
  const way = { endpoint: `${BACKEND}/R4`, fetch: async () => page(status) };
  const { signal } = new AbortController();
  expect(await putQuestionnaire(fhirQuestionnaire(registration), way, { signal })).toEqual(unknown('refused'));
  const afterSearch = {
    ...way,
    fetch: async (_: unknown, init?: RequestInit) =>
      init?.method === 'GET' ? Response.json({ resourceType: 'Bundle', entry: [] }) : page(status),
  };
  expect(await putQuestionnaire(fhirQuestionnaire(registration), afterSearch, { signal })).toEqual(unknown('refused'));
});

describe('a form that was stored, and of which only a proxy’s page came back', () => {
  it('keeps its id from other answers, and is delivered as it was', async () => {
    const stored = new Map<string, string>();
    let [isLost, isPage] = [true, false];
    const transport = restTransport({
      endpoint: `${BACKEND}/submissions`,
      fetch: async (input, init) => {
        const [id = '', body = ''] = [String(input).split('/').at(-1), String(init?.body)];
        if (isPage) return page(400);
        const before = stored.get(id);
        stored.set(id, before ?? body);
        if (isLost) throw new TypeError('The reply is lost.');
        if (before !== undefined && before !== body) return Response.json({ code: 'conflict' }, { status: 409 });
        const contentHash = createHash('sha256').update(body).digest('hex');
        return Response.json({ id, contentHash, receivedAt: new Date().toISOString() }, { status: 200 });
      },
    });
    const client = createClient({ transport, outbox: memoryOutbox(), locks: null });
    const one = registrationWith('Zorzaleja');
    expect(await client.submit(one)).toMatchObject({ error: later('offline') });
    [isLost, isPage] = [false, true];
    expect(await client.submit(one)).toMatchObject({ error: unknown('refused') });
    expect(await client.submit(renamed(one))).toEqual({ ok: false, error: { code: 'idTaken' } });
    isPage = false;
    expect(await client.submit(one)).toMatchObject({ ok: true });
  });

  it('keeps it also where the page says that it is too large, unless nothing was ever sent before', async () => {
    const { client } = scene({ transport: new Receiver().answers({ code: 'tooLarge' }).answers(received) });
    const [one, two] = [submission(), submission('GT-2')];
    const shorter = { ...one, answers: {} };
    expect(await client.submit(one)).toMatchObject({ error: { code: 'tooLarge' } });
    expect(await client.submit(shorter)).toMatchObject({ ok: true });
    const lost = new Receiver().answers({ code: 'retryable', reason: 'offline' }).answers({ code: 'tooLarge' });
    const other = scene({ transport: lost });
    await other.client.submit(two);
    expect(await other.client.submit(two)).toMatchObject({ error: { code: 'tooLarge' } });
    expect(await other.client.submit({ ...two, answers: {} })).toEqual({ ok: false, error: { code: 'idTaken' } });
  });
});
