import { benchOf, expect, expectDelivered, expectHeld } from '../bench.js';
import type { ConformanceCase } from '../conformance-case.js';

const MARK = 'Conformancia';

const create: ConformanceCase = {
  name: 'a submission is created, with a receipt for these very bytes',
  run: async (bench) => {
    const before = await bench.subject.count();
    const submission = bench.subject.submission(MARK);
    expectDelivered(await bench.client.submit(submission), 'for a new submission');
    await expectHeld(bench, { before, more: 1, submission });
  },
};

const replay: ConformanceCase = {
  name: 'sent again from another device it is known, and stored once',
  run: async (bench) => {
    const before = await bench.subject.count();
    const submission = bench.subject.submission(MARK);
    expectDelivered(await bench.client.submit(submission), 'at the first time');
    const again = benchOf(bench.subject);
    expectDelivered(await again.client.submit(submission), 'at the second time');
    // Told as created or as stored already: some backends say the same to both. What counts is what they hold.
    await expectHeld(bench, { before, more: 1, submission });
  },
};

const changedReplay: ConformanceCase = {
  name: 'other answers under a known id are a conflict, and the first stay',
  run: async (bench) => {
    const before = await bench.subject.count();
    const submission = bench.subject.submission(MARK);
    expectDelivered(await bench.client.submit(submission), 'at the first time');
    const again = benchOf(bench.subject);
    const result = await again.client.submit(bench.subject.changed(submission));
    const code = result.ok ? 'a receipt' : result.error.code;
    expect(code === 'conflict', `Other answers under the same id are told as ${code}.`);
    await expectHeld(bench, { before, more: 1, submission });
    expect((await again.outbox.all()).length === 1, 'The other answers have left the outbox.');
  },
};

const lostReply: ConformanceCase = {
  name: 'whichever reply is lost, cut or broken, it is stored once after the next attempt',
  run: async (bench) => {
    const { network, client, subject } = bench;
    expectDelivered(await client.submit(subject.submission(MARK)), 'without a fault');
    const steps = network.requests.length;
    for (const fault of ['replyLost', 'replyBroken', 'replyCutShort', 'refused'] as const) {
      for (let step = 0; step < steps; step++) {
        const before = await subject.count();
        const submission = subject.submission(MARK);
        network.plan((n) => (n === step ? fault : undefined));
        await client.submit(submission);
        network.plan(() => undefined);
        await bench.untilDelivered();
        await expectHeld(bench, { before, more: 1, submission });
      }
    }
  },
};

const manyForms: ConformanceCase = {
  name: 'twenty forms through a poor network are twenty, each as it was sent',
  run: async (bench) => {
    const { network, client, subject } = bench;
    const before = await subject.count();
    const submissions = Array.from({ length: 20 }, () => subject.submission(MARK));
    // Every third request fails, each time in another way.
    const faults = ['replyLost', 'refused', 'replyCutShort', 'replyBroken'] as const;
    network.plan((n) => (n % 3 === 1 ? faults[Math.floor(n / 3) % faults.length] : undefined));
    for (const submission of submissions) await client.queue(submission);
    await bench.untilDelivered();
    network.plan(() => undefined);
    await expectHeld(bench, { before, more: submissions.length });
    for (const submission of submissions) await expectHeld(bench, { before, more: submissions.length, submission });
  },
};

/** Cases about what is stored, and how often. */
export const storing: readonly ConformanceCase[] = [create, replay, changedReplay, lostReply, manyForms];
