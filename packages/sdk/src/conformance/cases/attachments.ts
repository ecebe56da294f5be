import type { Submission } from '@amparo/model';
import { expect, expectDelivered, expectHeld, parcelsOf, type Bench } from '../bench.js';
import { lacks, type ConformanceCase } from '../conformance-case.js';
import type { Fault } from '../faulty-fetch.js';
import type { Moment } from '../subject.js';
import { expectWhole, MARK, photo, SIZE } from './photo.js';
import { strangeReplies } from './strange-replies.js';

const whole: ConformanceCase = {
  name: 'an attachment is stored with its submission, byte for byte',
  notFor: ({ withAttachment }) => lacks(withAttachment),
  run: async (bench) => {
    const { attachments, count, submission, attachment, bytes } = await photo(bench);
    expectDelivered(await bench.client.submit(submission), 'for a submission with an attachment');
    await expectWhole({ attachments, before: count, submission, attachment, bytes });
  },
};

const resumed: ConformanceCase = {
  name: 'an attachment that breaks off at any step is resumed, and stored once',
  notFor: ({ withAttachment }) => lacks(withAttachment),
  run: async (bench) => {
    const steps = await stepsOf(bench, (await photo(bench)).submission);
    for (const fault of ['replyLost', 'refused', 'replyCutShort'] as const) {
      for (let step = 0; step < steps; step++) {
        const before = await bench.subject.count();
        const { count, ...sent } = await photo(bench);
        await submitMeeting(bench, sent.submission, { step, fault });
        await bench.untilDelivered();
        await expectWhole({ ...sent, before: count });
        await expectHeld(bench, { before, more: 1, submission: sent.submission });
      }
    }
  },
};

const once: ConformanceCase = {
  name: 'an attachment that has arrived is not sent again, and its bytes only go forward',
  notFor: ({ withAttachment }) => lacks(withAttachment),
  run: async (bench) => {
    const { network } = bench;
    const steps = await stepsOf(bench, (await photo(bench)).submission);
    for (let step = 0; step < steps; step++) {
      const { count, ...sent } = await photo(bench);
      await submitMeeting(bench, sent.submission, { step, fault: 'replyLost' });
      const hasArrived = (await sent.attachments.count()) > count;
      network.reset();
      await bench.untilDelivered();
      const again = network.requests.reduce((sum, { bytes }) => sum + bytes, 0);
      // A way that sends by pieces may not know of the last one.
      expect(!hasArrived || again < SIZE / 2, `${String(again)} bytes were sent of an attachment that was there.`);
      const told = bench.told(sent.attachment.id);
      const wentBack = told.some((bytes, n) => bytes < (told[n - 1] ?? 0));
      expect(!wentBack, `What has arrived is told as ${told.join(', ')} bytes.`);
      await expectWhole({ ...sent, before: count });
    }
  },
};

// What somebody in the backend's place says to everything, such as the sign-in page of a network.
const CONVINCING = new Set(['a page with 200', 'a page with 201', 'an empty object', 'nothing']);
// What a backend itself would say of what it does not take.
const JUDGING = new Set([400, 409, 422].map((status) => `an error page with ${String(status)}`));

const strange: ConformanceCase = {
  name: 'no strange reply on its way counts as an attachment, nor as a part of one',
  notFor: ({ withAttachment }) => lacks(withAttachment),
  run: async (bench) => {
    const steps = await stepsOf(bench, (await photo(bench)).submission);
    for (const [name, fault] of strangeReplies.filter(([each]) => CONVINCING.has(each) || JUDGING.has(each)))
      for (let step = 0; step < steps; step++) {
        const { count, ...sent } = await photo(bench);
        await submitMeeting(bench, sent.submission, { step, fault });
        const judged = (await parcelsOf(bench.client)).map(({ outcome }) => outcome?.code).find(isJudgement);
        expect(judged === undefined, `${name} in place of reply ${String(step + 1)} was told as ${String(judged)}.`);
        await bench.untilDelivered();
        await expectWhole({ ...sent, before: count });
      }
  },
};

const isJudgement = (code: string | undefined): boolean => code === 'rejected' || code === 'conflict';

const killed: ConformanceCase = {
  name: 'a server that is killed while it takes it, and started again, holds it once',
  notFor: ({ killDuring }) => lacks(killDuring),
  run: async (bench) => {
    const { subject } = bench;
    const hasFiles = 'into' in subject.withAttachment;
    const steps = await stepsOf(bench, hasFiles ? (await photo(bench)).submission : subject.submission(MARK));
    for (const moment of ['halfRead', 'handled'] as const) {
      let deaths = 0;
      for (let step = 0; step < steps; step++) {
        const before = await subject.count();
        const filed = hasFiles ? await photo(bench) : undefined;
        const submission = filed?.submission ?? subject.submission(MARK);
        deaths += await submitAndKill(bench, submission, { step, moment });
        await subject.start();
        await bench.untilDelivered();
        await expectHeld(bench, { before, more: 1, submission });
        if (filed) await expectWhole({ ...filed, before: filed.count });
      }
      expect(deaths > 0, `No request had come so far that the server could die (${moment}).`);
    }
  },
};

/** Submits once, and the backend dies under one request of it; gives how often it died, which is 0 where none was made. */
async function submitAndKill(
  bench: Bench,
  submission: Submission,
  { step, moment }: { readonly step: number; readonly moment: Moment },
): Promise<number> {
  const { killDuring } = bench.subject;
  const deaths: boolean[] = [];
  const fault = async (send: () => Promise<Response>): Promise<Response> => {
    if (typeof killDuring === 'function') deaths.push(await killDuring(moment, send));
    throw new TypeError('killed by the suite');
  };
  await submitMeeting(bench, submission, { step, fault });
  // Thrown inside of a fetch it would be taken for a lost network.
  expect(!deaths.includes(false), `Request ${String(step + 1)} was answered by a server that was to die (${moment}).`);
  return deaths.length;
}

/** How many requests a submission takes where nothing goes wrong. */
async function stepsOf({ network, client }: Bench, submission: Submission): Promise<number> {
  network.reset();
  expectDelivered(await client.submit(submission), 'without a fault');
  return network.requests.length;
}

/** Submits once, and lets one request of it meet a fault. */
async function submitMeeting(
  { network, client }: Bench,
  submission: Submission,
  { step, fault }: { readonly step: number; readonly fault: Fault },
): Promise<void> {
  network.plan((n) => (n === step ? fault : undefined));
  await client.submit(submission);
  network.plan(() => undefined);
}

/** Cases about attachments, and about a server that dies. */
export const attachments: readonly ConformanceCase[] = [whole, resumed, once, strange, killed];
