import { emptyCase, missingPermissions, referral, type Obstacle, type Receiver } from '@amparo/definitions';
import { makeCaseCode, type Submission } from '@amparo/model';
import { createClient, memoryOutbox, type Parcel, type Transport } from '@amparo/sdk';
import { guarded, type Judge } from '@amparo/sdk/guard';
import { beforeEach, describe, expect, it } from 'vitest';
import { CaseFile } from './case-file.js';

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
