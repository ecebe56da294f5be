import { expect, expectDelivered, expectHeld, parcelsOf, type Bench } from '../bench.js';
import { lacks, type ConformanceCase } from '../conformance-case.js';

// A word that no sentence of a backend contains by itself.
const MARK = 'Zorzaleja';

const signIn: ConformanceCase = {
  name: 'a sign-in that ends in the middle stops the queue, and the rest goes after the next',
  run: async (bench) => {
    const { network, client, subject } = bench;
    const before = await subject.count();
    const submissions = Array.from({ length: 4 }, () => subject.submission(MARK));
    for (const submission of submissions) await client.queue(submission);
    network.plan((n) => {
      if (n === 1) bench.sign(false);
      return undefined;
    });
    await client.retry();
    const asked = (await parcelsOf(client)).filter(({ outcome }) => outcome?.code === 'authRequired');
    expect(asked.length > 0, 'A refused sign-in was not told as authRequired.');
    bench.sign(true);
    await client.retry();
    await bench.untilDelivered();
    await expectHeld(bench, { before, more: submissions.length });
  },
};

const fieldErrors: ConformanceCase = {
  name: 'what the backend judges wrong is told by the path of the question, and without the answer',
  notFor: ({ wrong }) => lacks(wrong),
  run: async (bench) => {
    const { client, subject } = bench;
    if (typeof subject.wrong !== 'function') return;
    const before = await subject.count();
    const { submission, path } = subject.wrong(MARK);
    const result = await client.submit(submission);
    expect(!result.ok && result.error.code === 'rejected', `It was told as ${JSON.stringify(result)}.`);
    const paths = result.error.errors.map((error) => error.path);
    expect(paths.includes(path), `The error names "${paths.join(', ')}" and not "${path}".`);
    await expectSilence(bench);
    await expectHeld(bench, { before, more: 0 });
    expect((await bench.outbox.all()).length === 1, 'A rejected submission has left the outbox.');
  },
};

const page = '<!doctype html><title>Sign in</title><p>Sign in to the network</p>';
const receipt = (id: string): string =>
  JSON.stringify({ id, contentHash: '0'.repeat(64), receivedAt: '2026-01-01T00:00:00.000Z' });

/** Answers of nobody knows whom: none of them says that anything was stored. */
const hostile: readonly (readonly [string, () => Response])[] = [
  ['a page with 200', () => new Response(page, { status: 200, headers: { 'content-type': 'text/html' } })],
  ['a page with 201', () => new Response(page, { status: 201 })],
  ['an empty object', () => new Response('{}', { status: 200 })],
  ['null', () => new Response('null', { status: 200 })],
  ['a list', () => new Response('[{"id":1}]', { status: 201 })],
  ['nothing', () => new Response(null, { status: 204 })],
  ['a promise to do it later', () => new Response('{"status":"queued"}', { status: 202 })],
  ['a redirect to another origin', () => redirect('https://elsewhere.example/login')],
  ['a page with 500', () => new Response(page, { status: 500 })],
  ['a page with 503', () => new Response(page, { status: 503 })],
  ['far too many bytes', () => new Response('['.repeat(6 * 1024 * 1024), { status: 200 })],
  [
    'a receipt for another submission',
    () => new Response(receipt('00000000-0000-4000-8000-000000000000'), { status: 201 }),
  ],
  ['keys that are no keys', () => new Response('{"__proto__":{"id":1},"data":{"__proto__":1}}', { status: 200 })],
  ['text that is no JSON', () => new Response('{"id": ', { status: 200 })],
];

const redirect = (location: string): Response => new Response(null, { status: 302, headers: { location } });

const hostileReplies: ConformanceCase = {
  name: 'no strange reply counts as stored or judged, none loses the form, and none sends it elsewhere',
  run: async (bench) => {
    const { network, client, subject } = bench;
    expectDelivered(await client.submit(subject.submission(MARK)), 'without a fault');
    const steps = network.requests.length;
    const origins = new Set(network.requests.map(({ url }) => originOf(url)));
    for (const [name, reply] of hostile) {
      for (let step = 0; step < steps; step++) {
        const before = await subject.count();
        const submission = subject.submission(MARK);
        const met: number[] = [];
        network.plan((n) => {
          if (n < step) return undefined;
          met.push(n);
          return reply; // nobody else answers from then on
        });
        const result = await client.submit(submission);
        const told = result.ok ? 'a receipt' : result.error.code;
        const isOpen = told === 'unknown' || told === 'queued' || told === 'authRequired';
        // What a session has asked once it may not ask again: then it is through before this step.
        expect(
          met.length > 0 ? isOpen : result.ok,
          `${name} in place of reply ${String(step + 1)} was told as ${told}.`,
        );
        network.plan(() => undefined);
        await bench.untilDelivered();
        await expectHeld(bench, { before, more: 1, submission });
      }
    }
    const strange = network.requests.filter(({ url }) => !origins.has(originOf(url)));
    expect(strange.length === 0, 'A request went to another origin.');
    await expectSilence(bench);
  },
};

const originOf = (url: string): string => (/^https?:/.test(url) ? new URL(url).origin : '');

/** Nothing that a person typed is in a status, in an address or in a header. */
async function expectSilence({ client, network }: Bench): Promise<void> {
  const told = JSON.stringify(await parcelsOf(client));
  expect(!told.includes(MARK), 'A status repeats an answer.');
  const asked = network.requests.flatMap(({ url, headers }) => [decodeURIComponent(url), ...headers.values()]);
  expect(!asked.some((text) => text.includes(MARK)), 'An address or a header repeats an answer.');
}

/** Cases about replies that are no receipts. */
export const refusals: readonly ConformanceCase[] = [signIn, fieldErrors, hostileReplies];
