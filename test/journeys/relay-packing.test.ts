import { registration } from '@amparo/definitions';
import { attachmentName, fhirResponse, xform, xformInstance } from '@amparo/formats';
import { createClient, memoryOutbox, restTransport, type Client, type Transport } from '@amparo/sdk';
import { createRelay, type RelayOptions } from '@amparo/sdk/relay';
import { fhirTransport } from '@amparo/sdk/transports/fhir';
import { openRosaTransport, type OpenRosaOptions } from '@amparo/sdk/transports/openrosa';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startOpenRosaServer, type PublishedForm } from './openrosa-server.js';
import { registrationWith, withPhoto } from './subjects/registrations.js';

const NAME = 'Zorzaleja';
const ENCRYPTED = '1.0.0[encrypted:q7Xz1w3k]';
const central = await startOpenRosaServer(new Set(['registration 1.0.0', `registration ${ENCRYPTED}`]), { again: 201 });
afterAll(() => central.stop());

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const open: PublishedForm = { id: 'registration', version: '1.0.0', xml: xform(registration) };
const keyed: PublishedForm = {
  id: 'registration',
  version: ENCRYPTED,
  xml: xform(registration, { version: ENCRYPTED }).replace(
    '</model>',
    `<submission base64RsaPublicKey="${KEY}"/></model>`,
  ),
};

const bytes = crypto.getRandomValues(new Uint8Array(5_000));
const hash = createHash('sha256').update(bytes).digest('hex');
const photographed = () =>
  withPhoto(registrationWith(NAME), { id: crypto.randomUUID(), type: 'image/jpeg', bytes: bytes.length, hash });

beforeEach(() => {
  central.published = [open];
  for (const list of [central.faults, central.posts, central.asked]) list.length = 0;
});

const toCentral = (rest: Partial<OpenRosaOptions> = {}): Transport =>
  openRosaTransport({
    endpoint: central.endpoint,
    recordOf: (submission) => xformInstance(registration, submission),
    fileName: attachmentName,
    ...rest,
  });

/** A page whose requests go to the relay of its own host. */
function pageOf(transport: Transport, rest: Partial<RelayOptions> = {}): Client {
  const relay = createRelay({ transport, admits: () => true, ...rest });
  const page = restTransport({
    endpoint: 'https://portal.example/relay/submissions',
    fetch: (input, init) => relay(new Request(input, init)),
  });
  return createClient({
    ...{ transport: page, outbox: memoryOutbox(), locks: null },
    attachments: { read: async () => bytes },
    backOff: { baseMs: 1, capMs: 5 },
  });
}

const waits = (reason: string) => ({ ok: false, error: { code: 'unknown', reason } });

describe('a relay to a server of OpenRosa', () => {
  it('hands on the record in XML, and the page has a receipt for its own bytes', async () => {
    const submission = registrationWith(NAME);
    const contentHash = createHash('sha256').update(JSON.stringify(submission)).digest('hex');
    const delivered = { ok: true, receipt: { id: submission.id, contentHash } };
    expect(await pageOf(toCentral()).submit(submission)).toMatchObject(delivered);
    expect(await pageOf(toCentral()).submit(submission)).toMatchObject(delivered);
    expect(central.held.get(`uuid:${submission.id}`)?.xml).toBe(xformInstance(registration, submission));
    expect(central.asked.length).toBeGreaterThan(0);
  });

  it('hands on an attachment with the identical record', async () => {
    const submission = photographed();
    expect(await pageOf(toCentral()).submit(submission)).toMatchObject({ ok: true });
    expect(new Set(central.posts.map(({ xml }) => xml))).toEqual(new Set([xformInstance(registration, submission)]));
    const held = [...(central.held.get(`uuid:${submission.id}`)?.files.values() ?? [])];
    expect(held.map((file) => file.equals(bytes))).toEqual([true]);
  });

  it('sends no plain text to an encrypted form, and the page is told why', async () => {
    central.published = [keyed];
    expect(await pageOf(toCentral()).submit(registrationWith(NAME))).toMatchObject(waits('mustBeSealed'));
    expect(central.posts).toEqual([]);
  });

  it.each<[string, Partial<OpenRosaOptions>]>([
    ['the host', { publicKeyOf: () => KEY }],
    ['the server', { acceptsKey: () => true }],
  ])('seals once to the key of %s, also when the reply is lost and the relay starts again', async (_, options) => {
    central.published = [keyed];
    const kept = new Map<string, Uint8Array<ArrayBuffer>>();
    const store = {
      read: async (key: string) => kept.get(key),
      write: async (key: string, value: Uint8Array<ArrayBuffer>) => void kept.set(key, value),
      remove: async (key: string) => void kept.delete(key),
    };
    const submission = { ...registrationWith(NAME), formVersion: options.publicKeyOf ? ENCRYPTED : '1.0.0' };
    central.faults.push('lostReply');
    const [first, second] = [pageOf(toCentral(options), { store }), pageOf(toCentral(options), { store })];
    expect(await first.submit(submission)).toMatchObject({ ok: false, error: { code: 'queued' } });
    expect(await second.submit(submission)).toMatchObject({ ok: true });
    expect(central.posts.map(({ xml }) => xml.includes('http://www.opendatakit.org/xforms/encrypted'))).toEqual([
      true,
      true,
    ]);
    expect(new Set(central.posts.map(({ xml }) => xml)).size).toBe(1);
  });

  it('seals once where the same submission comes from two tabs at once', async () => {
    central.published = [keyed];
    const relay = createRelay({ transport: toCentral({ publicKeyOf: () => KEY }), admits: () => true });
    const submission = registrationWith(NAME);
    const address = `https://portal.example/submissions/${submission.id}`;
    const put = () => relay(new Request(address, { method: 'PUT', body: JSON.stringify(submission) }));
    expect((await Promise.all([put(), put()])).map(({ ok }) => ok)).toEqual([true, true]);
    expect(new Set(central.posts.map(({ xml }) => xml)).size).toBe(1);
  });

  it('says that an encrypted record cannot take files this way, whose bytes come after it', async () => {
    central.published = [keyed];
    const transport = toCentral({ publicKeyOf: () => KEY });
    expect(await pageOf(transport).submit(photographed())).toMatchObject(waits('attachmentUnsupported'));
    expect(central.posts).toEqual([]);
  });
});

describe('a relay to a server of FHIR', () => {
  const stored = new Map<string, object>();
  /** A server of FHIR as far as it matters here. */
  const fhir: typeof fetch = async (input, init) => {
    const url = String(input);
    if (init?.method === 'GET') return Response.json({}, { status: 404 });
    const sent = JSON.parse(String(init?.body)) as { identifier?: { value: string } };
    const key = sent.identifier?.value ?? url;
    const before = stored.get(key);
    stored.set(key, before ?? { id: 'of the server', ...sent });
    return Response.json(stored.get(key), { status: before ? 200 : 201 });
  };
  const toFhir = (): Transport =>
    fhirTransport({
      endpoint: 'https://fhir.example/R4',
      resourceOf: (of) => (of.form === 'registration' ? fhirResponse(registration, of) : undefined),
      fetch: fhir,
    });

  it('hands on the form and its photo as resources, and the page has a receipt for its own bytes', async () => {
    const submission = photographed();
    const contentHash = createHash('sha256').update(JSON.stringify(submission)).digest('hex');
    for (let turn = 0; turn < 2; turn++)
      expect(await pageOf(toFhir()).submit(submission)).toMatchObject({ ok: true, receipt: { contentHash } });
    const types = [...stored.values()].map((each) => (each as { resourceType: string }).resourceType);
    expect(types).toEqual(['QuestionnaireResponse', 'Binary']);
  });

  it('tells the page of a form that has no mapping, of one that cannot be mapped, and of one sealed to another', async () => {
    const other = { ...registrationWith(NAME), form: 'other' };
    expect(await pageOf(toFhir()).submit(other)).toMatchObject(waits('refused'));
    const broken: Transport = { ...toFhir(), pack: () => Promise.reject(new Error(NAME)) };
    expect(await pageOf(broken).submit(registrationWith(NAME))).toMatchObject(waits('transportFailed'));
    const { id, caseCode } = registrationWith(NAME);
    const relay = createRelay({ transport: toFhir(), admits: () => true });
    const sealed = JSON.stringify({ id, caseCode, sealed: [{ part: 'whole', jwe: 'x' }] });
    const reply = await relay(new Request(`https://portal.example/s/${id}`, { method: 'PUT', body: sealed }));
    expect([reply.status, await reply.json()]).toEqual([424, { code: 'refused' }]);
  });
});
