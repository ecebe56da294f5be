import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Attachment, Submission } from '@amparo/model';
import {
  createClient,
  memoryOutbox,
  type AttachmentSource,
  type Outcome,
  type Parcel,
  type PublicKey,
  type Recipients,
  type SealedSubmission,
  type Transport,
} from '@amparo/sdk';
import { openAttachment, openSubmission, type PrivateKey } from '@amparo/sdk/opening';
import { describe, expect, it } from 'vitest';
import { agreedKey, openByHand, openContentByHand, type Jwe } from './jwe-by-hand.js';
import { GIVEN_NAME, offline, parcelsOf, received, scene, submission } from './outbox-scene.js';

// By night SUBMISSIONS=1000.
const SUBMISSIONS = Number(process.env['SUBMISSIONS'] ?? 200);

function keysOf(kid: string, crv = 'P-256') {
  const pair = generateKeyPairSync('ec', { namedCurve: crv });
  const [open, secret] = [pair.publicKey.export({ format: 'jwk' }), pair.privateKey.export({ format: 'jwk' })];
  return { open: { ...open, kid } as PublicKey, secret: { ...secret, kid } as PrivateKey & JsonWebKey };
}

const [office, field, other] = [keysOf('office'), keysOf('field', 'P-384'), keysOf('other')];

const photo = new Uint8Array(300_000).map((_, n) => n % 251);
const attachment: Attachment = {
  id: crypto.randomUUID(),
  type: 'image/jpeg',
  bytes: photo.length,
  hash: createHash('sha256').update(photo).digest('hex'),
};
const source: AttachmentSource = { read: async () => photo.slice() };

const withPhoto = (): Submission => {
  const one = submission();
  return {
    ...one,
    answers: { ...one.answers, story: { told: 'We walked for two days.', photos: [{ ...attachment }] } },
  };
};

async function sealed(one: Submission, recipients: Recipients): Promise<SealedSubmission> {
  const { receiver, client } = scene({ recipients });
  expect(await client.submit(one)).toMatchObject({ ok: true });
  return JSON.parse(receiver.sent[0]?.body ?? '') as SealedSubmission;
}

const contentOf = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

describe('the key agreement by hand', () => {
  it('gives the key of the example in RFC 7518, appendix C', () => {
    const theirs = {
      ...{ kty: 'EC', crv: 'P-256' },
      x: 'gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0',
      y: 'SLW_xSffzlPWrHEVI30DHM_4egVwt3NQqeUD7nMFpps',
    };
    const mine = {
      ...{ kty: 'EC', crv: 'P-256', d: 'VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw' },
      x: 'weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ',
      y: 'e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck',
    };
    const [apu, apv] = ['Alice', 'Bob'].map((name) => Buffer.from(name).toString('base64url'));
    const key = agreedKey({ mine, theirs, algorithm: 'A128GCM', bits: 128, apu: apu ?? '', apv: apv ?? '' });
    expect(key.toString('base64url')).toBe('VqqN6vgjbSBcIijNcacQGg');
  });
});

describe('a sealed submission', () => {
  it(
    `is opened by an implementation that shares nothing with ours, ${SUBMISSIONS} of ${SUBMISSIONS}`,
    { timeout: 60_000 + SUBMISSIONS * 60 },
    async () => {
      const { receiver, client } = scene({ recipients: { whole: [office.open, field.open] } });
      let opened = 0;
      for (let n = 0; n < SUBMISSIONS; n++) {
        const one = submission(`GT-${n}`, `Zoë 山田 ${n}`);
        await client.submit(one);
        const {
          sealed: [envelope],
        } = JSON.parse(receiver.sent[n]?.body ?? '') as SealedSubmission;
        const { secret } = n % 2 ? office : field;
        const plain = openByHand(envelope?.jwe as Jwe, secret, secret.kid ?? '');
        expect(JSON.parse(plain.toString())).toEqual({ part: 'whole', ...one });
        opened++;
      }
      expect(opened).toBe(SUBMISSIONS);
    },
  );

  it('shows nothing but its id and the case code, neither on the way nor in the outbox, and its size only in steps', async () => {
    const { receiver, outbox, client } = scene({ recipients: { whole: [office.open] } });
    receiver.answers(offline);
    const one = submission();
    await client.submit(one);
    const everything = JSON.stringify([receiver.sent[0]?.body, await outbox.all()]);
    expect(everything).not.toContain(GIVEN_NAME);
    const { sealed: envelopes, ...outer } = JSON.parse(receiver.sent[0]?.body ?? '') as SealedSubmission;
    expect(outer).toEqual({ id: one.id, caseCode: one.caseCode });
    const sizes = ['', 'x'.repeat(3000)].map(async (name) => {
      const [envelope] = (await sealed(submission('GT-1', name), { whole: [office.open] })).sealed;
      return envelope?.jwe.ciphertext.length;
    });
    expect(new Set(await Promise.all(sizes)).size).toBe(1);
    expect(envelopes).toHaveLength(1);
  });

  it('is submitted twice and sent once, though it is sealed anew', async () => {
    const { receiver, client } = scene({ recipients: { whole: [office.open] } });
    receiver.answers(offline);
    const one = submission();
    await Promise.all([client.submit(one), client.submit(one)]);
    await client.submit(one);
    expect(new Set(receiver.sent.map(({ body }) => body)).size).toBe(1);
    expect(await parcelsOf(client)).toMatchObject([{ state: 'delivered' }]);
  });

  it('tells the child from its story, for different people, joined by the case code and the ids of the rows', async () => {
    const one = submission();
    const answers = {
      identity: { givenName: GIVEN_NAME, sex: 'girl' },
      family: {
        members: [
          { id: 'm1', name: 'Rosa', relation: 'aunt' },
          { id: 'm2', relation: 'uncle' },
        ],
      },
      story: { told: 'We walked.', age: { years: 9, estimated: true } },
    };
    const isIdentifying = (path: string): boolean => ['identity.givenName', 'family.members[].name'].includes(path);
    const body = await sealed(
      { ...one, answers, reasons: { ageDoubt: 'Her aunt says so' } },
      { identity: [office.open], case: [field.open], isIdentifying },
    );
    expect(body.sealed.map(({ part }) => part)).toEqual(['identity', 'case']);
    expect(await openSubmission(JSON.stringify(body), office.secret)).toMatchObject({
      content: [
        {
          part: 'identity',
          caseCode: one.caseCode,
          answers: { identity: { givenName: GIVEN_NAME }, family: { members: [{ id: 'm1', name: 'Rosa' }] } },
          reasons: {},
        },
      ],
    });
    const told = await openSubmission(JSON.stringify(body), field.secret);
    expect(told).toMatchObject({
      ok: true,
      content: [
        {
          part: 'case',
          answers: {
            identity: { sex: 'girl' },
            family: {
              members: [
                { id: 'm1', relation: 'aunt' },
                { id: 'm2', relation: 'uncle' },
              ],
            },
            story: answers.story,
          },
        },
      ],
    });
    expect(JSON.stringify(told)).not.toMatch(/Marisol|Rosa/);
  });

  type Change = (body: SealedSubmission & { sealed: { jwe: Jwe }[] }) => unknown;
  const jweWith =
    (change: (jwe: Jwe) => Partial<Jwe>): Change =>
    (body) => ({
      ...body,
      sealed: body.sealed.map(({ jwe, ...rest }) => ({ ...rest, jwe: { ...jwe, ...change(jwe) } })),
    });
  const header = (change: object) =>
    jweWith((jwe) => ({
      protected: Buffer.from(
        JSON.stringify({ ...(JSON.parse(Buffer.from(jwe.protected, 'base64url').toString()) as object), ...change }),
      ).toString('base64url'),
    }));
  const flipped = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);

  it.each<readonly [string, Change]>([
    ['another algorithm for the key', header({ alg: 'ECDH-ES' })],
    ['another algorithm for the content', header({ enc: 'A128CBC-HS256' })],
    ['a further header', header({ zip: 'DEF' })],
    ['a shorter list of recipients', header({ to: ['office'] })],
    ['a recipient taken away', jweWith(({ recipients }) => ({ recipients: recipients.slice(0, 1) }))],
    ['recipients exchanged', jweWith(({ recipients }) => ({ recipients: [...recipients].reverse() }))],
    ['a changed byte', jweWith(({ ciphertext }) => ({ ciphertext: flipped(ciphertext) }))],
    ['a changed tag', jweWith(({ tag }) => ({ tag: flipped(tag) }))],
    ['a changed binding', jweWith(({ aad }) => ({ aad: flipped(aad) }))],
    ['another id around it', (body) => ({ ...body, id: crypto.randomUUID() })],
    ['another case around it', (body) => ({ ...body, caseCode: 'GT-2' })],
    ['another part around it', (body) => ({ ...body, sealed: body.sealed.map((each) => ({ ...each, part: 'case' })) })],
  ])('does not open with %s', async (_, change) => {
    const body = await sealed(submission(), { whole: [office.open, field.open] });
    expect(await openSubmission(JSON.stringify(body), office.secret)).toMatchObject({ ok: true });
    const changed = JSON.stringify(change(body as Parameters<Change>[0]));
    expect(await openSubmission(changed, office.secret)).toEqual({ ok: false, error: 'changed' });
  });

  it('does not open for others', async () => {
    const body = JSON.stringify(await sealed(submission(), { whole: [office.open] }));
    expect(await openSubmission(body, other.secret)).toEqual({ ok: false, error: 'notForThisKey' });
    expect(await openSubmission(body, { ...other.secret, kid: 'office' })).toEqual({ ok: false, error: 'changed' });
    expect(await openSubmission('{}', office.secret)).toEqual({ ok: false, error: 'notSealed' });
  });
});

describe('a client with recipients', () => {
  const { x, ...without } = office.open;
  it.each<readonly [string, Recipients, string]>([
    ['no key', { whole: [] }, 'noKey'],
    ['no key for one part', { identity: [], case: [office.open], isIdentifying: () => false }, 'noKey'],
    ['a damaged key', { whole: [{ ...without, x: `${String(x)}A` }] }, 'brokenKey'],
    ['half a key', { whole: [without as PublicKey] }, 'brokenKey'],
    ['one good and one broken key', { whole: [office.open, { kty: 'EC' }] }, 'brokenKey'],
    ['a private key', { whole: [office.secret] }, 'brokenKey'],
    ['a key for signatures', { whole: [{ ...office.open, use: 'sig' }] }, 'brokenKey'],
    ['a key for another algorithm', { whole: [{ ...office.open, alg: 'ECDH-ES' }] }, 'brokenKey'],
    ['a symmetric key', { whole: [{ kty: 'oct', k: 'AAAA' }] }, 'brokenKey'],
  ])('stores and sends nothing with %s', async (_, recipients, reason) => {
    const { receiver, outbox, client } = scene({ recipients });
    expect(await client.submit(submission())).toEqual({ ok: false, error: { code: 'notPacked', reason } });
    expect(await client.queue(submission())).toEqual({ ok: false, error: { code: 'notPacked', reason } });
    expect([receiver.sent, await outbox.all()]).toEqual([[], []]);
  });

  it('does not send what was queued unsealed before, and shows it', async () => {
    const { receiver, outbox, client } = scene();
    receiver.answers(offline);
    await client.submit(submission());
    const sealing = createClient({ transport: receiver, outbox, recipients: { whole: [office.open] } });
    await sealing.retry();
    const [waiting] = await parcelsOf(sealing);
    await sealing.retry(waiting?.id);
    expect(receiver.sent).toHaveLength(1);
    expect(waiting).toMatchObject({ state: 'needsAttention', outcome: { reason: 'otherTransport' } });
  });

  it('is refused over a transport that reads the answers', () => {
    const transport: Transport = { pack: () => ({ body: '' }), send: async () => offline };
    const client = () => createClient({ transport, outbox: memoryOutbox(), recipients: { whole: [office.open] } });
    expect(client).toThrow(TypeError);
  });

  it('packs nothing whose attachment is gone or is another', async () => {
    for (const read of [async () => undefined, async () => new Uint8Array(3)]) {
      const { outbox, client } = scene({ recipients: { whole: [office.open] }, attachments: { read } });
      expect(await client.submit(withPhoto())).toMatchObject({
        error: { code: 'notPacked', reason: 'attachmentMissing' },
      });
      expect(await outbox.all()).toEqual([]);
    }
  });
});

describe('a sealed attachment', () => {
  /** A receiver that breaks off in the middle of the attachment, and goes on from there. */
  function interrupted() {
    const taken: Uint8Array[] = [];
    const parcels: Parcel[] = [];
    const transport: Transport = {
      send: async (parcel): Promise<Outcome> => {
        parcels.push(parcel);
        return received(parcel);
      },
      sendAttachment: async (_, { id, hash }, { bytes, from, onProgress }): Promise<Outcome> => {
        const end = from === 0 ? 100_000 : bytes.length;
        taken.push(bytes.slice(from, end));
        onProgress(end);
        return end < bytes.length ? offline : received({ id, contentHash: hash });
      },
    };
    return { transport, parcels, whole: () => Buffer.concat(taken) };
  }

  it('goes on after a crash with the same bytes, and is opened by hand, by ours, and by the command', async () => {
    const { transport, parcels, whole } = interrupted();
    const outbox = memoryOutbox();
    const options = { transport, outbox, attachments: source, recipients: { whole: [office.open, field.open] } };
    const one = withPhoto();
    await createClient(options).submit(one);
    await createClient(options).retry();
    expect(await outbox.all()).toEqual([]);
    expect(parcels).toHaveLength(1);
    const named = (JSON.parse(parcels[0]?.body ?? '') as SealedSubmission).attachments?.[0];
    expect(named).toMatchObject({
      id: attachment.id,
      bytes: whole().length,
      hash: createHash('sha256').update(whole()).digest('hex'),
    });

    const head = JSON.parse(whole().subarray(0, whole().indexOf(0x0a)).toString()) as Jwe;
    const secret = contentOf(openByHand(head, office.secret, 'office')) as { key: string; iv: string };
    expect(openContentByHand(whole(), secret, attachment.id).equals(photo)).toBe(true);
    expect(await openAttachment(new Uint8Array(whole()), field.secret)).toMatchObject({
      ok: true,
      content: { id: attachment.id, type: 'image/jpeg' },
    });
    const changed = new Uint8Array(whole());
    changed.set([changed.at(-1000) === 1 ? 2 : 1], changed.length - 1000);
    expect(await openAttachment(changed, field.secret)).toEqual({ ok: false, error: 'changed' });
    expect(await openAttachment(new Uint8Array(whole()), other.secret)).toEqual({ ok: false, error: 'notForThisKey' });

    const folder = mkdtempSync(join(tmpdir(), 'amparo-open-'));
    writeFileSync(join(folder, 'key.json'), JSON.stringify(field.secret));
    writeFileSync(join(folder, 'submission.json'), parcels[0]?.body ?? '');
    writeFileSync(join(folder, 'photo'), whole());
    const command = fileURLToPath(new URL('../../packages/sdk/bin/open.js', import.meta.url));
    const args = [command, '--key', 'key.json', '--out', 'opened', 'submission.json', 'photo'];
    const printed = execFileSync(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    expect(JSON.parse(printed.toString())).toEqual([{ part: 'whole', ...one }]);
    expect(readFileSync(join(folder, 'opened', `${attachment.id}.jpg`)).equals(photo)).toBe(true);
    rmSync(folder, { recursive: true });
  });
});
