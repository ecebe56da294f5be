import { registration } from '@amparo/definitions';
import { attachmentName, xform, xformInstance } from '@amparo/formats';
import { toSubmission, type Attachment, type Json, type Submission } from '@amparo/model';
import { createClient, memoryOutbox, type Client } from '@amparo/sdk';
import { openRosaTransport, type OpenRosaOptions } from '@amparo/sdk/transports/openrosa';
import { createDecipheriv, createHash, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mended } from './answered-at-random.js';
import { smallForm, startOpenRosaServer, type PublishedForm } from './openrosa-server.js';
import { statusOf } from './outbox-scene.js';
import { HERE } from './scenario.js';

const ENCRYPTED = '1.0.0[encrypted:q7Xz1w3k]';
const central = await startOpenRosaServer(new Set(['registration 1.0.0', `registration ${ENCRYPTED}`]), { again: 201 });
afterAll(() => central.stop());

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

/** A form as a server gives it out that has added the key of its project. */
const keyed = (version = ENCRYPTED, key = KEY): PublishedForm => ({
  id: 'registration',
  version,
  xml: xform(registration, { version }).replace('</model>', `<submission base64RsaPublicKey="${key}"/></model>`),
});
const open: PublishedForm = { id: 'registration', version: '1.0.0', xml: xform(registration) };

const environment = { ...HERE, settings: { role: 'caseworker' } };
const { state } = mended(registration, environment, 12);
const photo = crypto.getRandomValues(new Uint8Array(5_000));
const attached = (): Attachment => ({
  ...{ id: crypto.randomUUID(), type: 'image/jpeg', bytes: photo.length },
  hash: createHash('sha256').update(photo).digest('hex'),
});

function filledIn(photos: readonly Attachment[] = []): Submission {
  const submission = toSubmission(registration, state, { environment, id: crypto.randomUUID(), language: 'en' });
  const childIdentity = submission.answers['childIdentity'] as Readonly<Record<string, Json>>;
  const told = { ...childIdentity, givenName: 'Zorzaleja', ...(photos.length > 0 && { photoAttached: photos }) };
  return { ...submission, answers: { ...submission.answers, childIdentity: told as unknown as Json } };
}

const clientOf = (rest: Partial<OpenRosaOptions> = {}): Client =>
  createClient({
    transport: openRosaTransport({
      endpoint: central.endpoint,
      recordOf: (submission) => xformInstance(registration, submission),
      fileName: attachmentName,
      attachments: { read: async () => photo },
      ...rest,
    }),
    outbox: memoryOutbox(),
    attachments: { read: async () => photo },
    backOff: { baseMs: 1, capMs: 5 },
    locks: null,
  });

beforeEach(() => {
  central.published = [keyed()];
  for (const list of [central.faults, central.listFaults, central.posts, central.asked]) list.length = 0;
});
afterEach(() => vi.useRealTimers());

const REFUSED = { ok: false, error: { code: 'unknown', reason: 'mustBeSealed' } };
const wentOut = (): boolean => central.posts.some(({ xml }) => xml.includes('Zorzaleja'));

interface Keyed extends Pick<OpenRosaOptions, 'acceptsKey'> {
  readonly where: string;
  readonly form: () => PublishedForm;
}

const withTwoKeys = (): PublishedForm => ({
  ...keyed(),
  xml: keyed().xml.replace('<submission', `<x base64RsaPublicKey="${KEY}"/><submission`),
});

describe('a server whose form is encrypted, which the host does not know', () => {
  it('is sent nothing, and the form waits with the reason', async () => {
    const client = clientOf();
    const submission = filledIn();
    expect(await client.submit(submission)).toMatchObject(REFUSED);
    expect(await statusOf(client, submission.id)).toMatchObject({ state: 'needsAttention' });
    expect(central.posts).toHaveLength(0);
  });

  it.each<Keyed>([
    { where: 'only its version says so', form: () => smallForm('registration', ENCRYPTED) },
    { where: 'its key is another than one that a host pinned', form: () => keyed(), acceptsKey: () => false },
    { where: 'its key is none', form: () => keyed(ENCRYPTED, 'AAAA'), acceptsKey: () => true },
    { where: 'two keys stand in it', form: withTwoKeys, acceptsKey: () => true },
  ])('is sent nothing where $where', async ({ form, acceptsKey }) => {
    central.published = [form()];
    expect(await clientOf(acceptsKey ? { acceptsKey } : {}).submit(filledIn())).toMatchObject(REFUSED);
    expect(central.posts).toHaveLength(0);
  });

  it('is sent nothing where only one of two versions is encrypted', async () => {
    central.published = [open, keyed()];
    expect(await clientOf().submit(filledIn())).toMatchObject(REFUSED);
  });

  it('is not told from an open one by a comment, or by a question of that name', async () => {
    const sham = `<!-- <submission base64RsaPublicKey="${KEY}"/> -->`;
    const xml = smallForm('registration', '1.0.0', sham).xml.replace('<meta>', '<submission>a</submission><meta>');
    central.published = [{ id: 'registration', version: '1.0.0', xml }];
    expect(await clientOf().submit(filledIn())).toMatchObject({ ok: true });
  });

  it('keeps a form that was packed as encrypted from one that says it is open now', async () => {
    central.published = [open];
    const recordOf = (one: Submission): string => xformInstance(registration, one, { version: ENCRYPTED });
    expect(await clientOf({ recordOf, acceptsKey: () => true }).submit(filledIn())).toMatchObject(REFUSED);
    expect(central.posts).toHaveLength(0);
  });
});

describe('a server that cannot be asked', () => {
  it.each([
    ['has a page in its place', { status: 200, body: '<!doctype html><p>Sign in' }, 'noReceipt'],
    ['answers with entities', { status: 200, body: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }, 'noReceipt'],
    ['has no list', { status: 404 }, 'notFound'],
    ['leads elsewhere', { status: 302 }, 'redirected'],
    ['does not let it be read', { status: 403 }, 'forbidden'],
  ])('is sent nothing where it %s', async (_, fault, reason) => {
    central.published = [open];
    central.listFaults.push(fault);
    expect(await clientOf().submit(filledIn())).toMatchObject({ ok: false, error: { code: 'unknown', reason } });
    central.listFaults.push({ status: 200, body: listOf(open) }, fault);
    expect(await clientOf().submit(filledIn())).toMatchObject({ ok: false, error: { code: 'unknown', reason } });
    expect(central.posts).toHaveLength(0);
  });

  const listOf = ({ id, version }: PublishedForm): string =>
    `<xforms xmlns="http://openrosa.org/xforms/xformsList"><xform><formID>${id}</formID><version>${version}</version><downloadUrl>forms/0.xml</downloadUrl></xform></xforms>`;

  it('asks for a sign-in, and is tried again after a lost reply', async () => {
    central.published = [open];
    central.listFaults.push({ status: 401 });
    expect(await clientOf().submit(filledIn())).toMatchObject({ ok: false, error: { code: 'authRequired' } });
    central.listFaults.push('lostReply');
    const client = clientOf();
    const submission = filledIn();
    expect(await client.submit(submission)).toMatchObject({ ok: false, error: { code: 'queued' } });
    await client.retry(submission.id);
    expect(await statusOf(client, submission.id)).toMatchObject({ state: 'delivered' });
  });

  it('is sent nothing of a form that it does not list, or gives out as another', async () => {
    central.published = [smallForm('another', '1.0.0')];
    expect(await clientOf().submit(filledIn())).toMatchObject({ error: { reason: 'notFound' } });
    central.published = [{ ...open, xml: smallForm('another', '1.0.0').xml }];
    expect(await clientOf().submit(filledIn())).toMatchObject({ error: { reason: 'noReceipt' } });
    expect(central.posts).toHaveLength(0);
  });

  it('is asked at no other origin, and its forms are found behind a proxy where the host says how', async () => {
    const downloadUrl = 'https://central.example/v1/key/token/projects/1/forms/0.xml';
    central.published = [{ ...open, downloadUrl }];
    expect(await clientOf().submit(filledIn())).toMatchObject({ error: { reason: 'redirected' } });
    const formUrl = (listed: { downloadUrl: string }): string => new URL(listed.downloadUrl).pathname;
    expect(await clientOf({ formUrl }).submit(filledIn())).toMatchObject({ ok: true });
  });

  it('is not asked where the host says that it has no list', async () => {
    expect(await clientOf({ formList: false }).submit(filledIn())).toMatchObject({ ok: true });
    expect(central.asked).toHaveLength(0);
  });

  it('has to be named where it does not stand beside the address of submissions', () => {
    const options = { recordOf: () => '', fileName: attachmentName };
    const endpoint = 'https://commcare.example/a/x/receiver/api';
    expect(() => openRosaTransport({ ...options, endpoint })).toThrow(TypeError);
    expect(openRosaTransport({ ...options, endpoint, formList: false }).name).toContain('commcare');
  });

  it('is on the server of submissions, since what signs in there goes nowhere else', () => {
    const options = { recordOf: () => '', fileName: attachmentName, endpoint: 'https://central.example/v1/submission' };
    const formList = 'https://elsewhere.example/v1/formList';
    expect(() => openRosaTransport({ ...options, formList })).toThrow(TypeError);
    expect(openRosaTransport({ ...options, formList: 'https://central.example/forms' }).name).toContain('central');
  });
});

describe('what a session has heard', () => {
  it('is not asked for again: twenty forms cost one list and one form', async () => {
    central.published = [open];
    const client = clientOf();
    for (let n = 0; n < 20; n += 1) await client.submit(filledIn());
    expect(central.posts).toHaveLength(20);
    expect(central.asked).toHaveLength(2);
  });

  it('holds for an hour, and the form is read again only where its hash is another', async () => {
    central.published = [open];
    const client = clientOf();
    await client.submit(filledIn());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60 * 1000 });
    expect(await client.submit(filledIn())).toMatchObject({ ok: true });
    expect(central.asked).toHaveLength(3);
    central.published = [keyed('1.0.0')];
    vi.setSystemTime(Date.now() + 61 * 60 * 1000);
    expect(await client.submit(filledIn())).toMatchObject(REFUSED);
    expect(central.posts).toHaveLength(2);
  });
});

describe('a key of the server that the host accepts', () => {
  const opened = (xml: string, sealed: Buffer, index: number): Buffer => {
    const inside = (name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
    const wrapped = Buffer.from(inside('base64EncryptedKey'), 'base64');
    const key = privateDecrypt({ key: privateKey, oaepHash: 'sha256' }, wrapped);
    const vector = createHash('md5').update(inside('instanceID')).update(key).digest();
    for (let n = 0; n <= index; n += 1) vector[n % 16] = ((vector[n % 16] ?? 0) + 1) % 256;
    const decipher = createDecipheriv('aes-256-cfb', key, vector);
    const padded = Buffer.concat([decipher.update(sealed), decipher.final()]);
    return padded.subarray(0, padded.length - (padded.at(-1) ?? 0));
  };

  it('seals record and photo, in the version of the server, and the holder of the key opens them', async () => {
    const one = attached();
    const submission = filledIn([one]);
    const offers: unknown[] = [];
    const acceptsKey: OpenRosaOptions['acceptsKey'] = (offered) => (offers.push(offered), offered.publicKey === KEY);
    expect(await clientOf({ acceptsKey }).submit(submission)).toMatchObject({ ok: true });
    expect(offers).toEqual([{ form: 'registration', formId: 'registration', publicKey: KEY }]);
    expect(wentOut()).toBe(false);
    const { xml = '', files = new Map<string, Buffer>() } = central.held.get(`uuid:${submission.id}`) ?? {};
    const record = opened(xml, files.get('submission.xml.enc') as Buffer, 1).toString();
    expect(record).toBe(xformInstance(registration, submission, { version: ENCRYPTED }));
    expect(opened(xml, files.get(`${attachmentName(one)}.enc`) as Buffer, 0)).toEqual(Buffer.from(photo));
  });

  it('sends the same sealed bytes after a lost reply, also when the server is not asked any more', async () => {
    const client = clientOf({ acceptsKey: () => true });
    const submission = filledIn();
    central.faults.push('lostReply');
    await client.submit(submission);
    central.published = [open];
    await client.retry(submission.id);
    expect(await statusOf(client, submission.id)).toMatchObject({ state: 'delivered' });
    expect(central.posts).toHaveLength(2);
    expect(new Set(central.posts.map(({ xml }) => xml)).size).toBe(1);
  });

  it('seals nothing in a version that the form does not have', async () => {
    central.published = [keyed('2.0.0[encrypted:q7Xz1w3k]')];
    expect(await clientOf({ acceptsKey: () => true }).submit(filledIn())).toMatchObject({
      error: { reason: 'notFound' },
    });
  });

  it('does not follow a photo whose record went while the form was open', async () => {
    central.published = [open];
    const submission = filledIn([attached()]);
    const client = clientOf({ acceptsKey: () => true });
    central.faults.push(undefined, { status: 503 });
    await client.submit(submission);
    central.published = [keyed('1.0.0')];
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60 * 1000 });
    await client.retry(submission.id);
    expect(await statusOf(client, submission.id)).toMatchObject({ outcome: { reason: 'mustBeSealed' } });
    expect(central.held.get(`uuid:${submission.id}`)?.files.size).toBe(0);
  });
});
