import { expect, expectDelivered, expectHeld, parcelsOf, type Bench } from '../bench.js';
import { lacks, type ConformanceCase } from '../conformance-case.js';
import { strangeReplies } from './strange-replies.js';

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

const hostileReplies: ConformanceCase = {
  name: 'no strange reply counts as stored or judged, none loses the form, and none sends it elsewhere',
  run: async (bench) => {
    const { network, client, subject } = bench;
    expectDelivered(await client.submit(subject.submission(MARK)), 'without a fault');
    const steps = network.requests.length;
    const origins = new Set(network.requests.map(({ url }) => originOf(url)));
    for (const [name, reply, outcomes] of strangeReplies) {
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
        const isOpen = outcomes.some((outcome) => outcome === told);
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
