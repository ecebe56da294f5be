import { registration } from '@amparo/definitions';
import { attachmentName, xformInstance } from '@amparo/formats';
import { toSubmission, type Attachment, type Json, type Submission } from '@amparo/model';
import { createClient, memoryOutbox, parcelOf, type Client } from '@amparo/sdk';
import { openRosaTransport, type OpenRosaOptions } from '@amparo/sdk/transports/openrosa';
import { createDecipheriv, createHash, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { mended } from './answered-at-random.js';
import { startOpenRosaServer } from './openrosa-server.js';
import { HERE } from './scenario.js';
import { statusOf } from './outbox-scene.js';

const ENCRYPTED = '1.0.0[encrypted:q7Xz1w3k]';
const forms = new Set(['registration 1.0.0', `registration ${ENCRYPTED}`]);
const central = await startOpenRosaServer(forms, { again: 201 });
// Here the form is open; what an encrypted one does stands in openrosa-encrypted.test.ts.
central.published = central.published.slice(0, 1);
const kobo = await startOpenRosaServer(forms, { again: 202 });
kobo.published = central.published;
afterAll(() => Promise.all([central.stop(), kobo.stop()]));

const environment = { ...HERE, settings: { role: 'caseworker' } };
const { state } = mended(registration, environment, 12);
const photo = crypto.getRandomValues(new Uint8Array(5_000));
const attached = (type: string): Attachment => ({
  id: crypto.randomUUID(),
  type,
  bytes: photo.length,
  hash: createHash('sha256').update(photo).digest('hex'),
});

const filledIn = (child: Readonly<Record<string, Json>> = {}): Submission => {
  const submission = toSubmission(registration, state, { environment, id: crypto.randomUUID(), language: 'en' });
  return withChild(submission, child);
};

const withChild = (submission: Submission, child: Readonly<Record<string, unknown>>): Submission => ({
  ...submission,
  answers: {
    ...submission.answers,
    childIdentity: { ...(submission.answers['childIdentity'] as object), ...child },
  } as Submission['answers'],
});

const options = (rest: Partial<OpenRosaOptions> = {}): OpenRosaOptions => ({
  endpoint: central.endpoint,
  recordOf: (submission) => xformInstance(registration, submission),
  fileName: attachmentName,
  attachments: { read: async () => photo },
  attachmentList: ({ id }) =>
    `${central.endpoint}s/uuid:${id}/attachments`.replace('/submissions/', '/forms/registration/submissions/'),
  ...rest,
});

const clientOf = (rest: Partial<OpenRosaOptions> = {}): Client =>
  createClient({
    transport: openRosaTransport(options(rest)),
    outbox: memoryOutbox(),
    attachments: { read: async () => photo },
    backOff: { baseMs: 1, capMs: 5 },
    locks: null,
  });

beforeEach(() => {
  central.faults.length = 0;
  central.posts.length = 0;
});

const heldOf = ({ id }: Submission) => central.held.get(`uuid:${id}`);

describe('a server of OpenRosa, by recorded exchanges', () => {
  it('holds the record under its instanceID, with the version of the protocol said', async () => {
    const submission = filledIn();
    expect(await clientOf().submit(submission)).toMatchObject({ ok: true });
    expect(heldOf(submission)?.xml).toBe(xformInstance(registration, submission));
    expect(central.posts[0]?.version).toBe('1.0');
  });

  it('is sent the same bytes after a lost reply, and holds the record once', async () => {
    const client = clientOf();
    const submission = filledIn();
    central.faults.push('lostReply');
    await client.submit(submission);
    await client.retry(submission.id);
    expect(await statusOf(client, submission.id)).toMatchObject({ state: 'delivered' });
    expect(central.posts).toHaveLength(2);
    expect(new Set(central.posts.map(({ xml }) => xml)).size).toBe(1);
  });

  it('tells a record that KoboToolbox has already (202) from a new one', async () => {
    const submission = filledIn();
    const there = { endpoint: kobo.endpoint };
    await clientOf(there).submit(submission);
    const again = clientOf(there);
    await again.submit(submission);
    expect(await statusOf(again, submission.id)).toMatchObject({ outcome: { code: 'alreadyStored' } });
  });

  it('tells another record under a known id as a conflict, and keeps the first', async () => {
    const submission = filledIn();
    await clientOf().submit(submission);
    const result = await clientOf().submit(withChild(submission, { givenName: 'Zorzaleja' }));
    expect(result).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(heldOf(submission)?.xml).not.toContain('Zorzaleja');
  });

  it('takes a record in place of an earlier one once, and not a second time', async () => {
    const first = filledIn();
    await clientOf().submit(first);
    const replacing = (submission: Submission): string =>
      xformInstance(registration, submission, { replaces: first.id });
    const second = filledIn();
    expect(await clientOf({ recordOf: replacing }).submit(second)).toMatchObject({ ok: true });
    expect(await clientOf({ recordOf: replacing }).submit(second)).toMatchObject({ ok: true });
    const result = await clientOf({ recordOf: replacing }).submit(filledIn());
    expect(result).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(heldOf(first)).toBeUndefined();
  });

  it('is sent the attachment with the identical record, and again until it is listed', async () => {
    const one = attached('image/jpeg');
    const submission = filledIn({ photoAttached: [one] as unknown as Json });
    const client = clientOf();
    central.faults.push(undefined, 'lostReply');
    await client.submit(submission);
    await client.retry(submission.id);
    expect(await statusOf(client, submission.id)).toMatchObject({ state: 'delivered' });
    expect(heldOf(submission)?.files.get(attachmentName(one))).toEqual(Buffer.from(photo));
    expect(new Set(central.posts.map(({ xml }) => xml)).size).toBe(1);
  });

  it('does not believe a success for an attachment that was dropped', async () => {
    const submission = filledIn({ photoAttached: [attached('image/jpeg')] as unknown as Json });
    const result = await clientOf({ fileName: ({ id }) => `${id}.unexpected` }).submit(submission);
    expect(result).toMatchObject({ ok: false });
  });

  it.each([
    ['an unknown form', { formId: 'unknown' }],
    ['an unknown version', { version: '9.9.9' }],
  ])('tells %s as not found', async (_, of) => {
    const result = await clientOf({ recordOf: (one) => xformInstance(registration, one, of) }).submit(filledIn());
    expect(result).toMatchObject({ ok: false, error: { code: 'unknown', reason: 'notFound' } });
  });

  it('is asked for its attachments at its own address, and nobody else is', async () => {
    const submission = withChild(filledIn(), { photoAttached: [attached('image/jpeg')] });
    const before = kobo.held.size;
    for (const attachmentList of [() => `${kobo.endpoint}s/attachments`, () => '//elsewhere.example/list']) {
      const result = await clientOf({ attachmentList }).submit({ ...submission, id: crypto.randomUUID() });
      expect(result).toMatchObject({ ok: false, error: { code: 'unknown', reason: 'redirected' } });
    }
    expect(kobo.held.size).toBe(before);
  });

  it('asks for a sign-in when the token is none', async () => {
    const client = clientOf({ endpoint: central.endpoint.replace('token', 'wrong') });
    expect(await client.submit(filledIn())).toMatchObject({ ok: false, error: { code: 'authRequired' } });
  });

  const response = (nature: string): string =>
    `<OpenRosaResponse xmlns="http://openrosa.org/http/response"><message nature="${nature}">Zorzaleja</message></OpenRosaResponse>`;

  it.each([
    ['201 of CommCare that says it failed', 201, response('submit_error'), { code: 'rejected' }],
    ['422 of CommCare', 422, response('processing_failure'), { code: 'rejected' }],
    ['201 of a portal in between', 201, '<!doctype html><p>Sign in', { code: 'unknown', reason: 'noReceipt' }],
    ['201 that is cut short', 201, response('submit_success').slice(0, 90), { code: 'unknown', reason: 'noReceipt' }],
    ['200', 200, '{"ok":true}', { code: 'unknown', reason: 'noReceipt' }],
    ['400', 400, response('error'), { code: 'unknown', reason: 'refused' }],
    ['413', 413, '', { code: 'tooLarge' }],
    ['423 of KoboToolbox', 423, '', { code: 'queued' }],
    ['302', 302, '', { code: 'unknown', reason: 'redirected' }],
    ['503', 503, '', { code: 'queued' }],
  ])('takes %s for what it is, and repeats no word of it', async (_, status, body, error) => {
    central.faults.push({ status, body });
    const result = await clientOf().submit(filledIn());
    expect(result).toMatchObject({ ok: false, error });
    expect(JSON.stringify(result)).not.toContain('Zorzaleja');
  });

  it('is asked for its limit before something large, and not sent what it would refuse', async () => {
    const big = 'x'.repeat(600_000);
    central.faults.push({ status: 204 });
    const limited = clientOf({
      fetch: (input, init) =>
        init?.method === 'HEAD'
          ? Promise.resolve(
              new Response(null, { status: 204, headers: { 'x-openrosa-accept-content-length': '1000' } }),
            )
          : fetch(input, init),
    });
    const result = await limited.submit(filledIn({ givenName: big }));
    expect(result).toMatchObject({ ok: false, error: { code: 'tooLarge' } });
    expect(central.posts).toHaveLength(0);
  });

  it.each([{}, { formList: false as const }])('is sent nothing that is no record of it: %j', async (rest) => {
    const submission = filledIn();
    const parcel = await parcelOf(submission, { transport: {} });
    if ('refused' in parcel) throw new Error(parcel.refused);
    const attempt = {
      ...{ signal: new AbortController().signal, bytes: photo, from: 0 },
      ...{ onProgress: () => undefined, remember: async () => undefined },
    };
    const transport = openRosaTransport(options(rest));
    const unreadable = { code: 'unknown', reason: 'unreadable' };
    expect(await transport.send(parcel, attempt)).toEqual(unreadable);
    expect(await transport.sendAttachment?.(parcel, attached('image/png'), attempt)).toEqual(unreadable);
    expect(central.posts).toEqual([]);
  });

  it('is sent no record without an id, or with another', async () => {
    for (const wrong of ['', crypto.randomUUID()]) {
      const recordOf = (one: Submission): string => xformInstance(registration, one).replace(one.id, wrong);
      const transport = openRosaTransport(options({ recordOf }));
      expect(await parcelOf(filledIn(), { transport })).toEqual({ refused: 'failed' });
    }
  });
});

describe('a form whose records travel encrypted', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const base64RsaPublicKey = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const recordOf = (one: Submission): string => xformInstance(registration, one, { version: ENCRYPTED });

  /** Opens what travelled, with nothing of ours: Node's own ciphers, and the scheme as ODK describes it. */
  function opened(envelope: string, sealed: Buffer, index: number): Buffer {
    const inside = (name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(envelope)?.[1] ?? '';
    const unwrap = { key: privateKey, oaepHash: 'sha256' };
    const key = privateDecrypt(unwrap, Buffer.from(inside('base64EncryptedKey'), 'base64'));
    const vector = createHash('md5').update(inside('instanceID')).update(key).digest();
    for (let n = 0; n <= index; n += 1) vector[n % 16] = ((vector[n % 16] ?? 0) + 1) % 256;
    const decipher = createDecipheriv('aes-256-cfb', key, vector);
    const padded = Buffer.concat([decipher.update(sealed), decipher.final()]);
    return padded.subarray(0, padded.length - (padded.at(-1) ?? 0));
  }

  it('reaches the server sealed, record and photos, and the holder of the key opens it', async () => {
    const photos = [attached('image/jpeg'), attached('image/png')];
    const submission = filledIn({ givenName: 'Zorzaleja', photoAttached: photos as unknown as Json });
    const client = clientOf({ recordOf, publicKeyOf: () => base64RsaPublicKey, attachmentList: undefined as never });
    expect(await client.submit(submission)).toMatchObject({ ok: true });
    const { xml = '', files = new Map<string, Buffer>() } = heldOf(submission) ?? {};
    expect(central.posts.some((post) => post.xml.includes('Zorzaleja'))).toBe(false);
    expect(xml).toContain(`id="registration" version="${ENCRYPTED}"`);
    const sealed = files.get('submission.xml.enc') as Buffer;
    expect(sealed.includes('Zorzaleja')).toBe(false);
    expect(opened(xml, sealed, photos.length).toString()).toBe(recordOf(submission));
    for (const [index, one] of photos.entries())
      expect(opened(xml, files.get(`${attachmentName(one)}.enc`) as Buffer, index)).toEqual(Buffer.from(photo));
  });

  it('signs what it names: a digest over the form, the key, the id and each file', async () => {
    const submission = filledIn();
    const transport = openRosaTransport(options({ recordOf, publicKeyOf: () => base64RsaPublicKey }));
    const { body } = (await parcelOf(submission, { transport })) as { body: string };
    const inside = (name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1] ?? '';
    const digest = privateDecrypt(
      { key: privateKey, oaepHash: 'sha256' },
      Buffer.from(inside('base64EncryptedElementSignature'), 'base64'),
    );
    const md5 = createHash('md5').update(recordOf(submission)).digest('hex');
    const lines = [
      'registration',
      ENCRYPTED,
      inside('base64EncryptedKey'),
      `uuid:${submission.id}`,
      `submission.xml::${md5}`,
    ];
    expect(digest).toEqual(
      createHash('md5')
        .update(lines.map((line) => `${line}\n`).join(''))
        .digest(),
    );
  });

  it('gets no plain text: without the key nothing is packed, and with one that is none neither', async () => {
    const withoutKey = openRosaTransport(options({ recordOf }));
    expect(await parcelOf(filledIn(), { transport: withoutKey })).toEqual({ refused: 'noKey' });
    const broken = openRosaTransport(options({ recordOf, publicKeyOf: () => 'AAAA' }));
    expect(await parcelOf(filledIn(), { transport: broken })).toEqual({ refused: 'brokenKey' });
    expect(central.posts).toHaveLength(0);
  });
});
