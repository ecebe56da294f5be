import type { Attachment, Submission } from '@amparo/model';
import { expect, expectDelivered, expectHeld, type Bench } from '../bench.js';
import { lacks, type ConformanceCase } from '../conformance-case.js';
import type { Fault } from '../faulty-fetch.js';
import type { AttachmentCase } from '../subject.js';
import { strangeReplies } from './strange-replies.js';

const MARK = 'Conformancia';
// More than one stretch of any transport, and no multiple of one.
const SIZE = 700_001;

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

const strange: ConformanceCase = {
  name: 'no strange reply on its way counts as an attachment, nor as a part of one',
  notFor: ({ withAttachment }) => lacks(withAttachment),
  run: async (bench) => {
    const steps = await stepsOf(bench, (await photo(bench)).submission);
    for (const [, fault] of strangeReplies.filter(([name]) => CONVINCING.has(name)))
      for (let step = 0; step < steps; step++) {
        const { count, ...sent } = await photo(bench);
        await submitMeeting(bench, sent.submission, { step, fault });
        await bench.untilDelivered();
        await expectWhole({ ...sent, before: count });
      }
  },
};

const killed: ConformanceCase = {
  name: 'a server that is killed while it takes it, and started again, holds it once',
  notFor: ({ kill }) => lacks(kill),
  run: async (bench) => {
    const { subject } = bench;
    const { kill, withAttachment } = subject;
    if (typeof kill !== 'function') return;
    const hasFiles = 'into' in withAttachment;
    const steps = await stepsOf(bench, hasFiles ? (await photo(bench)).submission : subject.submission(MARK));
    for (let step = 0; step < steps; step++) {
      const before = await subject.count();
      const filed = hasFiles ? await photo(bench) : undefined;
      const submission = filed?.submission ?? subject.submission(MARK);
      await submitMeeting(bench, submission, { step, fault: dieWhile(kill) });
      await subject.start();
      await bench.untilDelivered();
      await expectHeld(bench, { before, more: 1, submission });
      if (filed) await expectWhole({ ...filed, before: filed.count });
    }
  },
};

const dieWhile =
  (kill: () => Promise<void>) =>
  async (send: () => Promise<Response>): Promise<Response> => {
    const reply = send();
    const settled = reply.catch(() => undefined);
    await kill();
    await settled;
    return reply;
  };

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

async function photo(bench: Bench) {
  const attachments = bench.subject.withAttachment as AttachmentCase;
  const bytes = new Uint8Array(SIZE).map((_, n) => (n * 31 + (n >> 8)) & 0xff);
  // Of its own content, so that no two have the same hash.
  crypto.getRandomValues(bytes.subarray(0, 64));
  const attachment = await bench.keep(bytes, attachments.type);
  const submission = attachments.into(bench.subject.submission(MARK), attachment);
  return { attachments, count: await attachments.count(), submission, attachment, bytes };
}

async function expectWhole({
  attachments,
  before,
  submission,
  attachment,
  bytes,
}: {
  readonly attachments: AttachmentCase;
  readonly before: number;
  readonly submission: Submission;
  readonly attachment: Attachment;
  readonly bytes: Uint8Array;
}): Promise<void> {
  const more = (await attachments.count()) - before;
  expect(more === 1, `${String(more)} attachments were stored where one had been sent.`);
  const held = await attachments.read(submission, attachment);
  const isSame = held?.length === bytes.length && held.every((byte, n) => byte === bytes[n]);
  expect(isSame, 'The attachment is not stored byte for byte.');
}

/** Cases about attachments, and about a server that dies. */
export const attachments: readonly ConformanceCase[] = [whole, resumed, once, strange, killed];
