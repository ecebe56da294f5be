import { createHash, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../outcome.js';
import { parcelOf, type Parcel } from '../parcel.js';
import { restTransport } from './rest.js';

const photo = Uint8Array.from({ length: 1_000_000 }, (_, n) => (n * 7919) % 251);
const attachment = {
  id: randomUUID() as string,
  type: 'image/jpeg',
  bytes: photo.length,
  hash: createHash('sha256').update(photo).digest('hex'),
};
const receipt = { id: attachment.id, contentHash: attachment.hash, receivedAt: '2026-11-22T08:00:01.000Z' };
const id = '0b9a6c1e-6a1f-4c52-9d77-0f1f5c2f7a10';
const parcel = (await parcelOf(
  {
    ...{ id, form: 'registration', formVersion: '1.0.0', caseCode: 'GT-1', language: 'es', createdAt: '' },
    ...{ answers: {}, reasons: {}, settings: {} },
  },
  { transport: {} },
)) as Parcel;

type Reply = readonly [status: number, body: unknown];

let server: Server;
let endpoint: string;
let stored: Buffer;
let asked: string[];
/** What is done to a request instead of what a receiver does; undefined for nothing. */
let meets: (nth: number) => Reply | 'reset' | undefined;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const met = meets(asked.length);
    if (met === 'reset') return void request.socket.destroy();
    const [status, body] = met ?? take(request.url ?? '', request.method === 'GET' ? undefined : Buffer.concat(pieces));
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/submissions`;
});
afterAll(() => void server.close());
beforeEach(() => {
  stored = Buffer.alloc(0);
  asked = [];
  meets = () => undefined;
});

function take(url: string, piece: Buffer | undefined): Reply {
  if (piece) {
    if (Number(url.split('/').at(-1)) !== stored.length) return [409, { received: stored.length }];
    stored = Buffer.concat([stored, piece]);
  }
  return stored.length === photo.length ? [201, receipt] : [200, { received: stored.length }];
}

async function sent(from = 0, signal = new AbortController().signal): Promise<readonly [Outcome, readonly number[]]> {
  const confirmed: number[] = [];
  const attempt = {
    bytes: photo,
    from,
    signal,
    onProgress: (n: number) => void confirmed.push(n),
    remember: async () => undefined,
  };
  const outcome = await restTransport({ endpoint }).sendAttachment?.(parcel, attachment, attempt);
  return [outcome as Outcome, confirmed];
}

describe('an attachment', () => {
  it('goes in pieces that grow with what the network carries, each under its offset', async () => {
    const [outcome, confirmed] = await sent();
    expect(outcome).toEqual({ code: 'created', receipt });
    expect(stored.equals(photo)).toBe(true);
    expect(confirmed).toEqual([65_536, 196_608, 458_752, 983_040]);
    expect(asked[1]).toBe(`PUT /submissions/${id}/attachments/${attachment.id}/65536`);
  });

  it('goes on where the receiver stands, whatever this device believes', async () => {
    stored = Buffer.from(photo.subarray(0, 300_000));
    expect((await sent())[0]).toEqual({ code: 'created', receipt });
    stored = Buffer.alloc(0);
    expect((await sent(900_000))[0]).toEqual({ code: 'created', receipt });
    expect(stored.equals(photo)).toBe(true);
  });

  it('whose last reply was lost gets its receipt without being sent again', async () => {
    stored = Buffer.from(photo);
    expect((await sent(photo.length))[0]).toMatchObject({ receipt });
    expect(asked).toEqual([`GET /submissions/${id}/attachments/${attachment.id}`]);
  });

  it('keeps what was confirmed when the connection breaks', async () => {
    meets = (nth) => (nth === 3 ? 'reset' : undefined);
    const [outcome, confirmed] = await sent();
    expect(outcome).toEqual({ code: 'retryable', reason: 'offline' });
    expect(confirmed.at(-1)).toBe(stored.length);
    expect((await sent(stored.length))[0]).toMatchObject({ receipt });
  });

  it('begins anew when other bytes have arrived than were sent', async () => {
    meets = (nth) => (nth === 2 ? [422, { code: 'attachmentMismatch' }] : undefined);
    const [outcome, confirmed] = await sent();
    expect(outcome).toEqual({ code: 'retryable', reason: 'server' });
    expect(confirmed).toEqual([65_536, 0]);
  });

  it.each<readonly [string, Reply, object]>([
    ['a new sign-in', [401, {}], { code: 'authRequired' }],
    ['nothing of it', [404, {}], { code: 'unknown', reason: 'notFound' }],
    ['that it is too large', [413, {}], { code: 'tooLarge' }],
    ['more than there is', [200, { received: 1e9 }], { code: 'unknown', reason: 'noReceipt' }],
    ['less than nothing', [200, { received: -1 }], { code: 'unknown', reason: 'noReceipt' }],
    ['half a byte', [200, { received: 0.5 }], { code: 'unknown', reason: 'noReceipt' }],
    ['to wait', [503, {}], { code: 'retryable', reason: 'busy' }],
    ['where it stands, cut short on its way', [409, null], { code: 'retryable', reason: 'server' }],
    ['another place each time', [409, { received: 7 }], { code: 'retryable', reason: 'server' }],
  ])('ends when the receiver says %s', async (_, reply, outcome) => {
    meets = () => reply;
    expect((await sent())[0]).toEqual(outcome);
    expect(asked.length).toBeLessThan(12);
  });

  it('is not sent once it is broken off', async () => {
    const broken = new AbortController();
    broken.abort();
    expect((await sent(0, broken.signal))[0]).toEqual({ code: 'retryable', reason: 'offline' });
    expect(asked).toEqual([]);
  });
});
