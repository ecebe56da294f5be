import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient, memoryOutbox, restTransport } from '@amparo/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submission } from './outbox-scene.js';

type Answer = (response: ServerResponse) => void;

let hostile: Server;
let elsewhere: Server;
let answer: Answer;
let seenElsewhere = 0;
const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  hostile = createServer((request, response) => {
    request.resume().once('end', () => answer(response));
  });
  elsewhere = createServer((_, response) => {
    seenElsewhere++;
    response.end();
  });
  for (const server of [hostile, elsewhere])
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
  hostile.closeAllConnections();
  for (const server of [hostile, elsewhere]) server.close();
});

const says =
  (status: number, body: unknown = '', headers: () => Record<string, string> = () => ({})): Answer =>
  (response) =>
    void response.writeHead(status, headers()).end(typeof body === 'string' ? body : JSON.stringify(body));
const leadsAway = (status: number): Answer =>
  says(status, '', () => ({ location: `${originOf(elsewhere)}/submissions` }));
const receipt = (change: object = {}) => ({
  id: crypto.randomUUID(),
  contentHash: 'a'.repeat(64),
  receivedAt: '2026-11-22T08:00:01Z',
  ...change,
});
const html =
  '<!doctype html><meta http-equiv="refresh" content="0;url=https://elsewhere.example"><script>alert(1)</script>';

function endless(response: ServerResponse): void {
  response.writeHead(201, { 'content-type': 'application/json' });
  const pour = (): void => void (response.destroyed || response.write(' '.repeat(65_536), () => setImmediate(pour)));
  pour();
}

function trickling(response: ServerResponse): void {
  response.writeHead(201, { 'content-type': 'application/json' });
  const drip = setInterval(() => response.write(' '), 20);
  response.once('close', () => clearInterval(drip));
}

const answers: readonly (readonly [string, Answer])[] = [
  ...[400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411, 413, 415, 418, 422, 425, 429, 451].map(
    (status) => [`${status} with a page`, says(status, html)] as const,
  ),
  ...[500, 501, 502, 503, 504, 507, 599].map((status) => [`${status} with a page`, says(status, html)] as const),
  ...[301, 302, 303, 307, 308].map((status) => [`${status} to another origin`, leadsAway(status)] as const),
  ['300 without a place', says(300)],
  ['200 with a page', says(200, html)],
  [
    '200 that leads away by header',
    says(200, '', () => ({ refresh: `0;url=${originOf(elsewhere)}`, link: `<${originOf(elsewhere)}>; rel=preload` })),
  ],
  ['200 with nothing', says(200)],
  ['200 with a text', says(200, '"stored"')],
  ['200 with true', says(200, 'true')],
  ['200 with half the JSON', says(200, '{"id":"')],
  ['201 with a receipt for another', says(201, receipt())],
  ['201 with a hash that is none', says(201, receipt({ contentHash: 'stored' }))],
  ['201 that deletes', says(201, { action: 'delete', purge: true })],
  [
    '201 that writes into prototypes',
    says(201, '{"__proto__":{"id":"a","polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  ],
  [
    '422 that writes into prototypes',
    says(422, '{"errors":[{"__proto__":{"polluted":1},"path":"__proto__","code":"x"}]}'),
  ],
  ['202, a promise', says(202, receipt())],
  ['204, empty', says(204)],
  ['206, a part', says(206, receipt())],
  ['200 with ten megabytes', says(200, `"${'x'.repeat(10_000_000)}"`)],
  ['200 with brackets a hundred thousand deep', says(200, '['.repeat(100_000))],
  ['a reply that never ends', endless],
  ['a reply that trickles without end', trickling],
  ['a reply that never comes', () => undefined],
  ['a connection that breaks', (response) => void response.destroy()],
  ['bytes that are no HTTP', (response) => void response.socket?.end('Hello\r\n\r\n')],
];

// Of the status alone: who has to sign in, and what is too large for whoever stands before the receiver. The last is the
// receiver's own, with a list of errors.
const JUDGED: ReadonlyMap<string, RegExp> = new Map([
  ['401 with a page', /^authRequired$/],
  ['413 with a page', /^tooLarge$/],
  ['422 that writes into prototypes', /^rejected$/],
]);

describe('a hostile answer', () => {
  it('is met in at least forty forms', () => {
    expect(answers.length).toBeGreaterThanOrEqual(40);
  });

  it.each(answers)('%s deletes nothing, leads nowhere else and changes nothing', async (name, hostileAnswer) => {
    const told = JUDGED.get(name) ?? /^(unknown|queued)$/;
    answer = hostileAnswer;
    seenElsewhere = 0;
    const asked: string[] = [];
    const spy: typeof fetch = (input, init) => {
      asked.push(new URL(input as string).origin);
      return fetch(input, init);
    };
    const outbox = memoryOutbox();
    const transport = restTransport({
      endpoint: `${originOf(hostile)}/submissions`,
      token: 't',
      fetch: spy,
      timeoutMs: 250,
    });
    const client = createClient({ transport, outbox });
    const one = submission();
    const result = await client.submit(one);
    await client.retry(one.id);
    const [kept] = await outbox.all();
    // Nothing but the receiver's own word is a judgement of the answers, which a person would have to deal with.
    expect(result.ok ? 'a receipt' : result.error.code).toMatch(told);
    expect(kept).toMatchObject({ id: one.id, entry: { parcel: { body: JSON.stringify(one) } } });
    expect(await client.export(one.id)).toMatchObject({ ok: true, parcel: { body: JSON.stringify(one) } });
    expect(new Set(asked)).toEqual(new Set([originOf(hostile)]));
    expect(seenElsewhere).toBe(0);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
