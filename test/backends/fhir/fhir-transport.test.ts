import { registration } from '@amparo/definitions';
import { fhirResponse, readFhirResponse } from '@amparo/formats';
import { readSubmission, type Attachment, type Json, type Submission } from '@amparo/model';
import { createClient, memoryOutbox, type Client } from '@amparo/sdk';
import { fhirTransport, type FhirOptions } from '@amparo/sdk/transports/fhir';
import { createHash } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { mended } from '../../journeys/answered-at-random.js';
import { statusOf } from '../../journeys/outbox-scene.js';
import { HERE } from '../../journeys/scenario.js';
import { toSubmission } from '@amparo/model';
import { startFhirServer } from './fhir-server.js';

const server = await startFhirServer();
const environment = { ...HERE, settings: { role: 'caseworker' } };
const { state } = mended(registration, environment, 12);

const photo = new TextEncoder().encode('not really a photo, but bytes all the same');
const attached: Attachment = {
  id: crypto.randomUUID(),
  type: 'image/jpeg',
  bytes: photo.length,
  hash: createHash('sha256').update(photo).digest('hex'),
};

const filledIn = (): Submission =>
  toSubmission(registration, state, { environment, id: crypto.randomUUID(), language: 'en' });

const changed = (submission: Submission): Submission => ({
  ...submission,
  answers: {
    ...submission.answers,
    childIdentity: { ...(submission.answers['childIdentity'] as object), givenName: 'Zorzaleja' },
  } as Submission['answers'],
});

const withPhoto = (submission: Submission): Submission => ({
  ...submission,
  answers: {
    ...submission.answers,
    childIdentity: { ...(submission.answers['childIdentity'] as object), photoAttached: [attached] as unknown as Json },
  } as Submission['answers'],
});

describe.skipIf(!server).each(['create', 'put'] as const)('a FHIR server, by %s', (mode) => {
  if (!server) return;
  let client: Client;
  const clientOf = (rest: Partial<FhirOptions> = {}): Client =>
    createClient({
      transport: fhirTransport({
        endpoint: server.endpoint,
        mode,
        resourceOf: (submission) => fhirResponse(registration, submission),
        ...rest,
      }),
      outbox: memoryOutbox(),
      attachments: { read: async () => photo },
      backOff: { baseMs: 1, capMs: 5 },
      locks: null,
    });
  beforeEach(() => {
    client = clientOf();
    server.faults.length = 0;
    server.asked.length = 0;
  });

  const stored = async ({ id }: Submission): Promise<readonly unknown[]> => {
    const bundle = await server.read(`/QuestionnaireResponse?identifier=urn:amparo:submission|${id}`);
    const entries = (bundle?.['entry'] ?? []) as readonly { readonly resource: unknown }[];
    return entries.map(({ resource }) => resource);
  };

  it('holds what was sent, and gives it back as the submission that it was', async () => {
    const submission = filledIn();
    expect(await client.submit(submission)).toMatchObject({ ok: true });
    const [resource] = await stored(submission);
    const read = readFhirResponse(registration, resource);
    expect(read).toMatchObject({ ok: true });
    const back = (read as { submission: unknown }).submission;
    expect(readSubmission(registration, back, environment)).toMatchObject({ ok: true });
    expect((back as Submission).answers).toEqual(JSON.parse(JSON.stringify(submission.answers)));
  });

  it('knows a submission that comes again from another device', async () => {
    const submission = filledIn();
    await client.submit(submission);
    const again = clientOf();
    await again.submit(submission);
    expect(await statusOf(again, submission.id)).toMatchObject({ outcome: { code: 'alreadyStored' } });
    expect(await stored(submission)).toHaveLength(1);
  });

  it('tells other answers under a known id as a conflict, and keeps the first', async () => {
    const submission = filledIn();
    await client.submit(submission);
    const result = await clientOf().submit(changed(submission));
    expect(result).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(JSON.stringify(await stored(submission))).not.toContain('Zorzaleja');
  });

  it('stores once what is sent again after a lost reply, whichever reply it was', async () => {
    await client.submit(filledIn());
    const steps = server.asked.length;
    for (let step = 0; step < steps; step += 1) {
      const submission = filledIn();
      server.faults.push(...Array.from({ length: step }, () => undefined), 'lostReply');
      await client.submit(submission);
      await client.retry(submission.id);
      expect(await statusOf(client, submission.id)).toMatchObject({ state: 'delivered' });
      expect(await stored(submission)).toHaveLength(1);
    }
  });

  it('holds an attachment as a Binary of its own, which the record names', async () => {
    const submission = withPhoto(filledIn());
    expect(await client.submit(submission)).toMatchObject({ ok: true });
    const binary = await server.read(`/Binary/${attached.id}`);
    expect(Buffer.from(String(binary?.['data']), 'base64')).toEqual(Buffer.from(photo));
    expect(JSON.stringify(await stored(submission))).toContain(`Binary/${attached.id}`);
  });

  it('keeps the content that a Binary has, and tells another under its id as a conflict', async () => {
    const other = { ...attached, id: crypto.randomUUID() };
    const data = Buffer.from('of somebody else').toString('base64');
    const binary = { resourceType: 'Binary', id: other.id, contentType: 'image/jpeg', data };
    const headers = { 'content-type': 'application/fhir+json' };
    const address = `${server.endpoint}/Binary/${other.id}`;
    await fetch(address, { method: 'PUT', headers, body: JSON.stringify(binary) });
    const submission = JSON.parse(
      JSON.stringify(withPhoto(filledIn())).replaceAll(attached.id, other.id),
    ) as Submission;
    expect(await client.submit(submission)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await server.read(`/Binary/${other.id}`)).toMatchObject({ data });
  });

  it('is sent a file too where it lets nobody look', async () => {
    const look: typeof fetch = async (input, init) =>
      init?.method === 'GET' && String(input).includes('/Binary/')
        ? new Response(null, { status: 403 })
        : fetch(input, init);
    const other = crypto.randomUUID();
    const submission = JSON.parse(JSON.stringify(withPhoto(filledIn())).replaceAll(attached.id, other)) as Submission;
    expect(await clientOf({ fetch: look }).submit(submission)).toMatchObject({ ok: true });
    expect(await server.read(`/Binary/${other}`)).toMatchObject({ contentType: 'image/jpeg' });
  });

  it('does not take a page, an empty reply or somebody else’s JSON for stored', async () => {
    for (const status of [200, 201, 202, 204])
      for (const body of ['', '<!doctype html>', '{}', '{"resourceType":"Bundle"}']) {
        const submission = filledIn();
        server.faults.push(...Array.from({ length: 3 }, () => ({ status, ...(status === 204 ? {} : { body }) })));
        const result = await client.submit(submission);
        expect(result).toMatchObject({ ok: false, error: { code: 'unknown' } });
        server.faults.length = 0;
        await client.retry(submission.id);
        expect(await stored(submission)).toHaveLength(1);
      }
  });

  it('tells what the server finds wrong by the path of the question, and without the answer', async () => {
    const submission = filledIn();
    const wrong = clientOf({
      resourceOf: (of) =>
        JSON.parse(
          JSON.stringify(fhirResponse(registration, of)).replace(
            /"valueDateTime":"[^"]*"/,
            '"valueInteger":"Zorzaleja"',
          ),
        ) as ReturnType<typeof fhirResponse>,
    });
    const result = await wrong.submit(submission);
    expect(result).toMatchObject({ ok: false, error: { code: 'rejected' } });
    const { errors } = (result as { error: { errors: readonly { path: string }[] } }).error;
    expect(errors.map(({ path }) => path)).toEqual([expect.stringMatching(/^\w+\.\w+/)]);
    expect(JSON.stringify(result)).not.toContain('Zorzaleja');
  });

  it('asks for a sign-in', async () => {
    server.faults.push({ status: 401 });
    expect(await client.submit(filledIn())).toMatchObject({ ok: false, error: { code: 'authRequired' } });
  });
});

describe.skipIf(!server)('a newer version', () => {
  if (!server) return;
  const clientFor = (etag?: string): Client =>
    createClient({
      transport: fhirTransport({
        endpoint: server.endpoint,
        mode: 'put',
        resourceOf: (submission) => fhirResponse(registration, submission),
        replaces: () => etag,
      }),
      outbox: memoryOutbox(),
      locks: null,
    });

  it('takes the place of the version that it names, and of no other', async () => {
    const submission = filledIn();
    await clientFor().submit(submission);
    const first = (await server.read(`/QuestionnaireResponse/${submission.id}`)) as { meta: { versionId: string } };
    const etag = `W/"${first.meta.versionId}"`;
    expect(await clientFor(etag).submit(changed(submission))).toMatchObject({ ok: true });
    expect(JSON.stringify(await server.read(`/QuestionnaireResponse/${submission.id}`))).toContain('Zorzaleja');
    expect(await clientFor(etag).submit(submission)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });
});

afterAll(() => server?.stop());
