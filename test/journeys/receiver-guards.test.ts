import type { createReceiver } from '@amparo/receiver';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, openHouse, PORTAL, put, READER, receiverOn, SENDER, submissionOf, type House } from './receiver-house.js';

let house: House;
let receiver: Awaited<ReturnType<typeof createReceiver>>;

beforeAll(async () => {
  house = await openHouse();
  receiver = await receiverOn(house.database, { maxBytes: 4096, listPage: true });
});
afterAll(() => house.close());

const at = (path: string, init: RequestInit = {}) =>
  receiver.fetch(new Request(`http://receiver.example${path}`, init));

const rowCount = async () => (await house.database.query('select count(*)::int as rows from submission'))[0]?.['rows'];

describe('hostile bodies', () => {
  const id = randomUUID();
  const good = JSON.stringify(submissionOf({ id }));
  const reasons = (json: string): string => good.replace('"reasons":{}', `"reasons":${json}`);
  const bodies: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['nothing', '', /not JSON/],
    ['half a JSON text', good.slice(0, -5), /not JSON/],
    ['bytes that are no UTF-8', Buffer.from(good.replace('VISIT-1', 'VISIT-\xff'), 'latin1'), /not UTF-8/],
    ['a byte order mark', `\ufeff${good}`, /not JSON/],
    ['a list', `[${good}]`, /not a JSON object/],
    ['null', 'null', /not a JSON object/],
    ['two thousand levels', `${'['.repeat(2000)}${']'.repeat(2000)}`, /deeper than 32/],
    ['33 levels inside a submission', reasons(`${'{"a":'.repeat(32)}1${'}'.repeat(32)}`), /deeper than 32/],
    ['__proto__ as a key', reasons('{"__proto__":{"admin":true}}'), /not allowed/],
    ['__proto__ in escapes', reasons('{"\\u005f_proto__":{}}'), /not allowed/],
    ['constructor as a key', reasons('{"constructor":{"prototype":{}}}'), /not allowed/],
    ['the same key twice', good.replace('{', `{"id":"${randomUUID()}",`), /same key twice/],
    ['no id', good.replace('"id"', '"other"'), /not a UUID/],
    ['an id that is no UUID', good.replace(id, "1' or '1'='1"), /not a UUID/],
    ['no form', good.replace('"form"', '"other"'), /does not name its form/],
    ['a case code with U+0000', JSON.stringify(submissionOf({ id, caseCode: 'a\0b' })), /./],
  ];

  it.each(bodies)('are refused with a sentence and leave nothing behind: %s', async (_, body, sentence) => {
    const before = await rowCount();
    const response = await receiver.fetch(put(id, body as BodyInit));
    expect([400, 422]).toContain(response.status);
    expect(await response.json()).toMatchObject({ sentence: expect.stringMatching(sentence) as string });
    expect(await rowCount()).toBe(before);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('are accepted as soon as nothing is wrong with them', async () => {
    expect((await receiver.fetch(put(id, good))).status).toBe(201);
  });

  it('are refused as too large, with and without a length', async () => {
    const large = ' '.repeat(4097);
    const chunked = () => new Blob([large]).stream();
    const streamed = new Request(put(id, 'x').url, {
      ...requestParts(),
      body: chunked(),
      duplex: 'half',
    } as RequestInit);
    expect((await receiver.fetch(put(id, large))).status).toBe(413);
    expect(streamed.headers.get('content-length')).toBeNull();
    expect((await receiver.fetch(streamed)).status).toBe(413);
  });

  it('are heard to their end before the answer, so that a sender does not take it for a lost network', async () => {
    const stream = new Blob([new Uint8Array(4 * 1024 * 1024)]).stream();
    const request = new Request(put(id, 'x').url, { ...requestParts(), body: stream, duplex: 'half' } as RequestInit);
    const response = await receiver.fetch(request);
    expect([response.status, response.headers.get('connection')]).toEqual([413, null]);
  });

  it('without an end are cut, and their connection with them', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const request = new Request(put(id, 'x').url, { ...requestParts(), body: endless, duplex: 'half' } as RequestInit);
    const response = await receiver.fetch(request);
    expect([response.status, response.headers.get('connection')]).toEqual([413, 'close']);
    expect(pulled).toBeLessThan(20);
  });

  const requestParts = () => ({ method: 'PUT', headers: put(id, 'x').headers });

  it.each([
    ['text/plain', {}],
    ['application/json; charset=utf-16', {}],
    ['application/jsonp', {}],
    ['multipart/form-data; boundary=x', {}],
    ['application/json', { 'Content-Encoding': 'gzip' }],
  ])('are refused as %s %o', async (type, headers) => {
    expect((await receiver.fetch(put(id, good, { 'Content-Type': type, ...headers }))).status).toBe(415);
  });

  it('name a form that the receiver does not take, or another id than their address', async () => {
    const other = submissionOf({ form: 'census' });
    const unknown = await receiver.fetch(put(other.id, JSON.stringify(other)));
    expect([unknown.status, await unknown.json()]).toMatchObject([400, { code: 'unknownForm' }]);
    const elsewhere = await receiver.fetch(put(randomUUID(), good));
    expect([elsewhere.status, await elsewhere.json()]).toMatchObject([400, { code: 'idMismatch' }]);
  });
});

describe('tokens', () => {
  const submission = submissionOf();
  const sendWith = (authorization: string) =>
    receiver.fetch(put(submission.id, JSON.stringify(submission), { Authorization: authorization }));

  it.each(['', SENDER, `Basic ${SENDER}`, `Bearer ${SENDER}x`, `Bearer ${SENDER.slice(0, -1)}`, 'Bearer '])(
    'nobody gave out do not let a submission in: "%s"',
    async (authorization) => {
      const response = await sendWith(authorization);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
    },
  );

  it('that read do not send, and tokens that send do not read', async () => {
    expect((await sendWith(`Bearer ${READER}`)).status).toBe(403);
    expect((await sendWith(`Bearer ${SENDER}`)).status).toBe(201);
    const sender = { Authorization: `Bearer ${SENDER}` };
    expect((await receiver.fetch(get('/submissions', sender))).status).toBe(403);
    expect((await receiver.fetch(get(`/submissions/${submission.id}`, sender))).status).toBe(403);
  });

  it('are asked for before anything is told about a submission', async () => {
    expect((await at(`/submissions/${submission.id}`)).status).toBe(401);
    expect((await at('/submissions/x')).status).toBe(401);
    expect((await at('/submissions')).status).toBe(401);
  });
});

describe('pages of other origins', () => {
  const preflight = (origin: string) =>
    at(`/submissions/${randomUUID()}`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'authorization,content-type',
      },
    });

  it('may send when they are on the list, and the browser remembers it', async () => {
    const { status, headers } = await preflight(PORTAL);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(PORTAL);
    expect(headers.get('access-control-allow-methods')).toBe('PUT,POST,GET');
    expect(headers.get('access-control-allow-headers')).toBe('Content-Type,Authorization');
    expect(headers.get('access-control-max-age')).toBe('7200');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toContain('Origin');
  });

  it.each(['https://portal.example.evil', 'http://portal.example', 'https://PORTAL.example', 'null'])(
    'may not when they are not: %s',
    async (origin) => {
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
      const response = await receiver.fetch(get('/health', { Origin: origin }));
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('vary')).toContain('Origin');
    },
  );

  it('on the list can read every refusal, so that a page tells it from a lost network', async () => {
    const answers = await Promise.all([
      receiver.fetch(put('x', '{}', { Origin: PORTAL })),
      receiver.fetch(put('x', '{}', { Origin: PORTAL, Authorization: '' })),
      receiver.fetch(put(randomUUID(), '{}', { Origin: PORTAL, 'Content-Type': 'text/plain' })),
      at('/nowhere', { headers: { Origin: PORTAL } }),
      at('/health', { method: 'DELETE', headers: { Origin: PORTAL } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([400, 401, 415, 404, 405]);
    for (const { headers } of answers) expect(headers.get('access-control-allow-origin')).toBe(PORTAL);
  });

  it('on the list can read how long they are asked to wait', async () => {
    const token = 'a-token-of-one-a-minute';
    const grants = [{ id: 'slow', secret: token, scopes: ['submit'] as const, perMinute: 1 }];
    const slow = await receiverOn(house.database, { grants });
    const ask = (origin: string) =>
      slow.fetch(put(randomUUID(), '{}', { Origin: origin, Authorization: `Bearer ${token}` }));
    await ask(PORTAL);
    const { status, headers } = await ask(PORTAL);
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('access-control-allow-origin')).toBe(PORTAL);
    expect(headers.get('access-control-expose-headers')).toBe('Retry-After,Date');
  });
});
