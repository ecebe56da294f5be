import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../outcome.js';
import { parcelOf, type Parcel } from '../parcel.js';
import type { Attempt } from '../transport.js';
import { restTransport } from './rest.js';

const submission = {
  id: '0b9a6c1e-6a1f-4c52-9d77-0f1f5c2f7a10',
  form: 'registration',
  formVersion: '1.0.0',
  caseCode: 'GT-2026-0001',
  language: 'es',
  createdAt: '2026-11-22T08:00:00.000Z',
  answers: {
    identity: { givenName: 'Marisol', mood: 'ok' },
    story: { text: 'We walked along the river for two days, and then a lorry took us to the border.' },
  },
  reasons: { ageDoubt: 'Her aunt told me so' },
  settings: {},
};
const parcel = (await parcelOf(submission, { transport: {} })) as Parcel;
const receipt = { id: parcel.id, contentHash: parcel.contentHash, receivedAt: '2026-11-22T08:00:01.000Z' };

const attemptUntil = (signal: AbortSignal): Attempt => ({
  signal,
  onProgress: () => undefined,
  remember: async () => undefined,
});

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

let server: Server;
let endpoint: string;
let answer: (response: ServerResponse) => void;
let seen: Seen[];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method, url, headers } = request;
    seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
    answer(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/submissions`;
});
afterAll(() => void server.close());

async function outcomeOf(
  reply: typeof answer,
  options: Partial<Parameters<typeof restTransport>[0]> = {},
): Promise<Outcome> {
  answer = reply;
  seen = [];
  return restTransport({ endpoint, ...options }).send(parcel, attemptUntil(new AbortController().signal));
}

const says =
  (status: number, body: unknown = '', headers: Record<string, string> = {}): typeof answer =>
  (response) =>
    void response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));

const html = '<!doctype html><script>alert(1)</script>';
const unknown = (reason: string) => ({ code: 'unknown', reason });
const retryable = (reason: string, afterMs?: number) => ({
  code: 'retryable',
  reason,
  ...(afterMs !== undefined && { afterMs }),
});
const rejected = (...errors: unknown[]) => ({ code: 'rejected', errors });

const table: readonly (readonly [string, typeof answer, object])[] = [
  ['201 with a receipt', says(201, receipt), { code: 'created', receipt }],
  ['200 with a receipt', says(200, receipt), { code: 'alreadyStored', receipt }],
  [
    'a receipt in capitals',
    says(201, { ...receipt, contentHash: receipt.contentHash.toUpperCase() }),
    { code: 'created', receipt },
  ],
  [
    'a receipt with more in it',
    says(201, { ...receipt, redirect: 'https://elsewhere.example' }),
    { code: 'created', receipt },
  ],
  ['a receipt behind __proto__', says(201, `{"__proto__": ${JSON.stringify(receipt)}}`), unknown('noReceipt')],
  ['201 without a body', says(201), unknown('noReceipt')],
  ['201 with null', says(201, 'null'), unknown('noReceipt')],
  ['201 with a list', says(201, [receipt]), unknown('noReceipt')],
  ['201 with a receipt cut short', says(201, JSON.stringify(receipt).slice(0, 60)), unknown('noReceipt')],
  ['201 with a hash that is none', says(201, { ...receipt, contentHash: 'abc' }), unknown('noReceipt')],
  ['201 with a number as id', says(201, { ...receipt, id: 7 }), unknown('noReceipt')],
  ['201 with a time that is none', says(201, { ...receipt, receivedAt: 'yesterday' }), unknown('noReceipt')],
  ['200 with a page of HTML', says(200, html, { 'content-type': 'text/html' }), unknown('noReceipt')],
  ['200 with errors, as GraphQL', says(200, { errors: [{ errcode: '23505' }] }), unknown('noReceipt')],
  ['200 with a megabyte', says(200, `"${'x'.repeat(1_000_000)}"`), unknown('noReceipt')],
  ['200 with brackets 60,000 deep', says(200, '['.repeat(60_000)), unknown('noReceipt')],
  [
    '201 with a receipt behind 100 kB of blanks',
    says(201, ' '.repeat(100_000) + JSON.stringify(receipt)),
    unknown('noReceipt'),
  ],
  ['202, a promise', says(202, receipt), unknown('noReceipt')],
  ['204, empty', says(204), unknown('noReceipt')],
  ['205', says(205), unknown('noReceipt')],
  ['301 to another origin', says(301, '', { location: 'https://elsewhere.example/' }), unknown('redirected')],
  ['302 to a sign-in page', says(302, '', { location: '/sign-in' }), unknown('redirected')],
  ['307 that would repeat the body', says(307, '', { location: 'https://elsewhere.example/' }), unknown('redirected')],
  ['308 that would repeat the body', says(308, '', { location: 'https://elsewhere.example/' }), unknown('redirected')],
  ['400 of the receiver', says(400, { code: 'malformed', sentence: 'The body is not a submission.' }), rejected()],
  ['400 with a list of errors alone', says(400, { errors: [] }), rejected()],
  ['400 without words', says(400), unknown('refused')],
  ['400 with HTML', says(400, html), unknown('refused')],
  ['400 with other JSON, as of a gateway', says(400, { message: 'Bad Request' }), unknown('refused')],
  ['400 with errors that are no list', says(400, { errors: { path: 'a' } }), unknown('refused')],
  ['401', says(401, { code: 'unauthorised' }), { code: 'authRequired' }],
  ['402', says(402), unknown('refused')],
  ['403', says(403, html), unknown('forbidden')],
  ['404', says(404), unknown('notFound')],
  ['405', says(405), unknown('refused')],
  ['408', says(408), retryable('timeout')],
  ['409', says(409, { code: 'conflict' }), { code: 'conflict' }],
  ['409 with HTML', says(409, html), unknown('refused')],
  ['409 without words', says(409), unknown('refused')],
  ['410', says(410), unknown('refused')],
  ['413', says(413), { code: 'tooLarge' }],
  ['415', says(415), unknown('refused')],
  [
    '422 with errors',
    says(422, { errors: [{ path: 'answers.identity.givenName', code: 'required', sentence: 'Give a first name.' }] }),
    rejected({ path: 'answers.identity.givenName', code: 'required', sentence: 'Give a first name.' }),
  ],
  [
    '422 that quotes the answer',
    says(422, { errors: [{ path: 'a', code: 'tooLong', sentence: 'MARISOL is too long.', value: 'Marisol' }] }),
    rejected({ path: 'a', code: 'tooLong' }),
  ],
  [
    '422 with a path that is a story',
    says(422, { errors: [{ path: 'Marisol said: no', code: '<script>' }, null, 'x'] }),
    rejected({ path: '', code: 'invalid' }),
  ],
  ['422 with HTML', says(422, html), unknown('refused')],
  ['425', says(425), retryable('busy')],
  ['429 with seconds', says(429, '', { 'retry-after': '120' }), retryable('busy', 120_000)],
  ['500', says(500, { code: 'server' }), retryable('server')],
  ['500 with HTML', says(500, html), retryable('server')],
  ['500 with a megabyte', says(500, 'x'.repeat(1_000_000)), retryable('server')],
  ['502', says(502), retryable('server')],
  ['503', says(503, '', { 'retry-after': '60' }), retryable('busy', 60_000)],
  ['504', says(504), retryable('server')],
  ['a status beyond HTTP', says(799), unknown('refused')],
  ['a connection that breaks before the reply', (response) => response.destroy(), retryable('offline')],
  [
    'a reply whose end never came',
    (response) => {
      response.writeHead(201, { 'content-length': '500' });
      response.write('{"id":', () => response.destroy());
    },
    retryable('offline'),
  ],
  ['bytes that are no HTTP', (response) => void response.socket?.end('Hello\r\n\r\n'), retryable('offline')],
];

describe('a reply of the receiver', () => {
  it.each(table)('%s', async (_, reply, outcome) => {
    expect(await outcomeOf(reply)).toEqual(outcome);
    expect(seen).toHaveLength(1);
  });

  it('leaves no answer in any outcome', async () => {
    for (const [, reply] of table) {
      expect(JSON.stringify(await outcomeOf(reply))).not.toMatch(/marisol|river|aunt/i);
    }
  });

  it('leaves the prototypes alone', async () => {
    await outcomeOf(
      says(422, '{"errors":[{"__proto__":{"polluted":1},"path":"a","code":"b"}],"__proto__":{"polluted":1}}'),
    );
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('a request', () => {
  it('puts exactly the packed bytes under the id, with two headers of its own', async () => {
    await outcomeOf(says(201, receipt), { token: async () => 'a-token-of-the-host' });
    expect(seen[0]).toMatchObject({ method: 'PUT', url: `/submissions/${parcel.id}`, body: parcel.body });
    const { 'content-type': type, authorization, ...others } = seen[0]?.headers ?? {};
    expect([type, authorization]).toEqual(['application/json', 'Bearer a-token-of-the-host']);
    // What remains is the platform's own; no preflight would ask for more.
    expect(Object.keys(others).filter((name) => /key|idempot|x-|referer|cookie/.test(name))).toEqual([]);
  });

  it('posts to the endpoint itself when the backend wants that', async () => {
    await outcomeOf(says(201, receipt), { method: 'POST', endpoint: `${endpoint}/` });
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/submissions', body: parcel.body });
  });

  it('asks the platform for no cookie, no referrer, no cache and no redirect', async () => {
    let init: RequestInit | undefined;
    const spy: typeof fetch = async (_, given) => {
      init = given;
      return Response.json(receipt, { status: 201 });
    };
    await outcomeOf(says(500), { fetch: spy });
    const { credentials, referrerPolicy, cache, redirect } = init ?? {};
    expect({ credentials, referrerPolicy, cache, redirect }).toEqual({
      ...{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'manual' },
    });
  });

  it('adds the headers of a portal, which cannot replace its own', async () => {
    await outcomeOf(says(201, receipt), { headers: () => ({ 'X-CSRFToken': 'abc', 'Content-Type': 'text/plain' }) });
    expect(seen[0]?.headers).toMatchObject({ 'x-csrftoken': 'abc', 'content-type': 'application/json' });
  });

  it.each([
    ['says so', () => Promise.reject(Object.assign(new Error('signed out'), { code: 'authRequired' }))],
    ['says so by what is no error', () => Promise.reject({ code: 'authRequired' } as never)],
    ['holds a line break', () => 'a\r\nx-evil: 1'],
  ])('asks for a new sign-in when the token %s, and sends nothing', async (_, token) => {
    expect(await outcomeOf(says(201, receipt), { token })).toEqual({ code: 'authRequired' });
    expect(seen).toEqual([]);
  });

  it.each([
    ['rejects', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['rejects with nothing', () => Promise.reject(undefined as never)],
    [
      'throws',
      () => {
        throw new Error('not now');
      },
    ],
  ])('is offline when the token %s, which may come from a network too', async (_, token) => {
    expect(await outcomeOf(says(201, receipt), { token })).toEqual(retryable('offline'));
    expect(seen).toEqual([]);
  });

  it('takes its own token before one of the host’s headers', async () => {
    const headers = () => ({ Authorization: 'Basic x', 'X-More': 'y' });
    await outcomeOf(says(201, receipt), { token: 't', headers });
    expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer t', 'x-more': 'y' });
  });

  it('ends in time when the receiver never answers, stops in mid-reply, or the token never comes', async () => {
    const never = (): void => undefined;
    const stalls: typeof answer = (response) => void response.writeHead(201, { 'content-length': '500' }).write('{');
    expect(await outcomeOf(never, { timeoutMs: 60 })).toEqual(retryable('timeout'));
    expect(await outcomeOf(stalls, { timeoutMs: 60 })).toEqual(retryable('timeout'));
    const token = () => new Promise<string>(never);
    expect(await outcomeOf(never, { timeoutMs: 60, token })).toEqual(retryable('timeout'));
  });

  it('does not read a reply that never ends', async () => {
    const endless: typeof answer = (response) => {
      const pour = (): void =>
        void (response.destroyed || response.write(' '.repeat(65_536), () => setImmediate(pour)));
      pour();
    };
    expect(await outcomeOf(endless)).toEqual(unknown('noReceipt'));
  });

  it('ends when it is broken off, even before it began', async () => {
    const broken = new AbortController();
    answer = () => broken.abort();
    seen = [];
    const transport = restTransport({ endpoint });
    expect(await transport.send(parcel, attemptUntil(broken.signal))).toEqual(retryable('offline'));
    expect(await transport.send(parcel, attemptUntil(broken.signal))).toEqual(retryable('offline'));
    expect(seen).toHaveLength(1);
  });

  it('is offline when nothing listens', async () => {
    expect(await outcomeOf(says(201), { endpoint: 'http://127.0.0.1:9/submissions' })).toEqual(retryable('offline'));
  });
});
