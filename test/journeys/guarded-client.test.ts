import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { emptyCase, missingPermissions, referral, type Obstacle, type Receiver } from '@amparo/definitions';
import { makeCaseCode, type Submission } from '@amparo/model';
import {
  createClient,
  memoryOutbox,
  sealingTransport,
  type Parcel,
  type Recipients,
  type Transport,
} from '@amparo/sdk';
import { guarded, guardedTransport, type Judge } from '@amparo/sdk/guard';
import { beforeEach, describe, expect, it } from 'vitest';
import { CaseFile } from './case-file.js';
import { withPhoto } from './subjects/registrations.js';

const CODE = makeCaseCode(new Uint8Array(10).fill(5));
const NOW = '2026-03-20T09:00+02:00';
const receivers: readonly Receiver[] = [{ code: 'HP-1', name: 'Health post', kind: 'organisation', state: 'EG' }];

let sent: Parcel[];
beforeEach(() => (sent = []));

const transport: Transport = {
  send: async (parcel) => {
    sent.push(parcel);
    const { id, contentHash } = parcel;
    return { code: 'created', receipt: { id, contentHash, receivedAt: '2026-03-20T07:00:00Z' } };
  },
};

/** A host without elements, whose client is asked before it takes anything. */
const clientOf = <Against>(judge: Judge<Against>) =>
  guarded(createClient({ transport, outbox: memoryOutbox(), locks: null }), judge);

const byPermissions: Judge<Obstacle> = (submission) =>
  missingPermissions(emptyCase(CODE), submission, { now: NOW, timeZone: 'Africa/Cairo', receivers });

function refersTo(receiver: string): Submission {
  const file = new CaseFile(CODE);
  const begun = file.begin(referral, NOW);
  begun.answer('base.kind', 'external').answer('base.receiver', receiver);
  return file.submission(begun, referral);
}

describe('a client that is asked before it takes a submission', () => {
  it('neither stores nor sends what is not allowed, and says what stands against it', async () => {
    const client = clientOf(byPermissions);
    const refused = {
      ok: false,
      error: { code: 'notAllowed', obstacles: [{ code: 'receiverNotKnown', known: ['Health post'] }] },
    };
    expect(await client.submit(refersTo('A friend'))).toEqual(refused);
    expect(await client.queue(refersTo('A friend'))).toEqual(refused);
    expect(await client.parcels()).toEqual({ ok: true, parcels: [] });
    await client.retry();
    expect(sent).toEqual([]);
  });

  it('delivers what is allowed, once, as any other client', async () => {
    const client = clientOf(byPermissions);
    const submission = refersTo('Health post');
    expect(await client.submit(submission)).toMatchObject({ ok: true, receipt: { id: submission.id } });
    expect(await client.submit(submission)).toMatchObject({ ok: true });
    expect(sent).toHaveLength(1);
    expect(await client.status(submission.id)).toMatchObject({ ok: true, parcel: { state: 'delivered' } });
  });

  const helpless: readonly (readonly [string, Judge<never>])[] = [
    [
      'throws',
      () => {
        throw new Error('Amina');
      },
    ],
    ['rejects', () => Promise.reject(new Error('Amina'))],
    ['gives no list', () => undefined as never],
  ];
  it.each(helpless)('sends nothing that nobody could judge: the judge %s', async (_, judge) => {
    const client = clientOf(judge);
    expect(await client.submit(refersTo('Health post'))).toEqual({ ok: false, error: { code: 'notJudged' } });
    expect(await client.queue(refersTo('Health post'))).toEqual({ ok: false, error: { code: 'notJudged' } });
    expect(await client.parcels()).toEqual({ ok: true, parcels: [] });
    expect(sent).toEqual([]);
  });
});

describe('a transport that asks before every attempt', () => {
  const submission = (): Submission => refersTo('Health post');

  it('sends nothing that was permitted when it was queued and is not any more, keeps it, and lets the next ones go', async () => {
    let isPermitted = true;
    let isOnline = false;
    const first = submission();
    const client = createClient({
      ...{ outbox: memoryOutbox(), locks: null, online: () => isOnline },
      transport: guardedTransport(transport, ({ id }) => isPermitted || id !== first.id),
    });
    await client.queue(first);
    await client.retry();
    isPermitted = false;
    isOnline = true;
    const next = { ...submission(), id: crypto.randomUUID() };
    expect(await client.submit(next)).toMatchObject({ ok: true });
    await client.retry();
    expect(sent.map(({ id }) => id)).toEqual([next.id]);
    expect(await client.status(first.id)).toMatchObject({
      parcel: { state: 'needsAttention', outcome: { code: 'unknown', reason: 'notPermitted' } },
    });
    isPermitted = true;
    await client.retry();
    expect(sent).toHaveLength(1); // only a person sends it again
    await client.retry(first.id);
    expect(sent.map(({ id }) => id)).toEqual([next.id, first.id]);
  });

  it('sends nothing while nobody can judge it, and asks again', async () => {
    let canJudge = false;
    const client = createClient({
      ...{ outbox: memoryOutbox(), locks: null },
      transport: guardedTransport(transport, () => (canJudge ? true : Promise.reject(new Error('Amina')))),
    });
    await client.submit(submission());
    expect(sent).toEqual([]);
    expect(JSON.stringify(await client.parcels())).not.toContain('Amina');
    canJudge = true;
    await client.retry();
    expect(sent).toHaveLength(1);
  });

  it('asks before each attachment too, and hands on whatever else the transport says', async () => {
    const asked: string[] = [];
    const files: Transport = {
      ...{ name: 'files', attachmentsFirst: true, pack: () => ({ body: '{}' }), send: transport.send },
      sendAttachment: async () => ({ code: 'retryable', reason: 'offline' }),
    };
    const guarding = guardedTransport(files, ({ id }) => asked.push(id) > 1);
    expect(guarding).toMatchObject({ name: 'files', attachmentsFirst: true });
    const parcel = { id: 'p-1' } as Parcel;
    expect(await guarding.sendAttachment?.(parcel, {} as never, {} as never)).toMatchObject({ reason: 'notPermitted' });
    expect(await guarding.sendAttachment?.(parcel, {} as never, {} as never)).toMatchObject({ reason: 'offline' });
    expect(guardedTransport(transport, () => true).sendAttachment).toBeUndefined();
  });
});

describe('a transport that asks before every attempt, for what is sealed to the recipient', () => {
  const bytes = new Uint8Array(randomBytes(3_000));
  const photo = {
    ...{ id: crypto.randomUUID(), type: 'image/png', bytes: bytes.length },
    hash: createHash('sha256').update(bytes).digest('hex'),
  };
  const {
    kty = '',
    crv,
    x,
    y,
  } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  const recipients: Recipients = { whole: [{ kty, crv, x, y }] };

  /** Takes every record and photo, and notes what came. */
  function office() {
    const came: string[] = [];
    const files: Transport = {
      send: async (parcel, attempt) => (came.push(parcel.body), transport.send(parcel, attempt)),
      sendAttachment: async (_, { id, hash: contentHash }) => {
        came.push(`photo ${contentHash}`);
        return { code: 'created', receipt: { id, contentHash, receivedAt: '2026-03-20T07:00:00Z' } };
      },
    };
    return { came, files };
  }

  type MayGo = Parameters<typeof guardedTransport>[1];
  const ways: readonly (readonly [string, (files: Transport, mayGo: MayGo) => object])[] = [
    ['the client seals', (files, mayGo) => ({ transport: guardedTransport(files, mayGo), recipients })],
    [
      'its own transport seals',
      (files, mayGo) => ({ transport: guardedTransport(sealingTransport(files, recipients), mayGo) }),
    ],
  ];

  const clientWith = (way: object) =>
    createClient({
      ...{ transport, outbox: memoryOutbox(), attachments: { read: async () => bytes } },
      ...{ locks: null, random: () => 0, ...way },
    });

  it.each(ways)(
    'sends nothing once the permission was taken back, and all of it sealed when it is there: %s',
    async (_, way) => {
      let isPermitted = false;
      const asked: string[] = [];
      const { came, files } = office();
      const client = clientWith(way(files, ({ id }) => (asked.push(id), isPermitted)));
      const submission = withPhoto(refersTo('Health post'), photo);
      await client.queue(submission);
      await client.retry();
      await client.retry(submission.id);
      expect([came, asked]).toEqual([[], [submission.id, submission.id]]); // by the id that the host keeps
      expect(await client.status(submission.id)).toMatchObject({ parcel: { outcome: { reason: 'notPermitted' } } });
      isPermitted = true;
      await client.retry(submission.id);
      expect(came).toHaveLength(2);
      expect(came.join()).not.toContain('Health post');
      expect(came[1]).not.toContain(photo.hash);
      expect(await client.status(submission.id)).toMatchObject({ parcel: { state: 'delivered' } });
    },
  );

  it.each(ways)(
    'leaves the photo here when the permission is taken back after its record has gone: %s',
    async (_, way) => {
      let isPermitted = true;
      const { came, files } = office();
      const submission = withPhoto(refersTo('Health post'), photo);
      const taken: Transport['send'] = async (parcel, attempt) => {
        isPermitted = false;
        return files.send(parcel, attempt);
      };
      const client = clientWith(way({ ...files, send: taken }, () => isPermitted));
      await client.submit(submission);
      expect(came).toHaveLength(1);
      expect(await client.status(submission.id)).toMatchObject({
        parcel: { state: 'needsAttention', outcome: { reason: 'notPermitted' } },
      });
    },
  );
});
