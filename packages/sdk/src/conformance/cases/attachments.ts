import type { Attachment, Submission } from '@amparo/model';
import { expect, expectDelivered, expectHeld, type Bench } from '../bench.js';
import { lacks, type ConformanceCase } from '../conformance-case.js';
import type { AttachmentCase } from '../subject.js';

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
    const { network, client, subject } = bench;
    const first = await photo(bench);
    network.reset();
    expectDelivered(await client.submit(first.submission), 'without a fault');
    const steps = network.requests.length;
    for (const fault of ['replyLost', 'refused', 'replyCutShort'] as const) {
      for (let step = 0; step < steps; step++) {
        const before = await subject.count();
        const { attachments, count, submission, attachment, bytes } = await photo(bench);
        network.plan((n) => (n === step ? fault : undefined));
        await client.submit(submission);
        network.plan(() => undefined);
        await bench.untilDelivered();
        await expectWhole({ attachments, before: count, submission, attachment, bytes });
        await expectHeld(bench, { before, more: 1, submission });
      }
    }
  },
};

const killed: ConformanceCase = {
  name: 'a server that is killed while it takes it, and started again, holds it once',
  notFor: ({ kill }) => lacks(kill),
  run: async (bench) => {
    const { network, client, subject } = bench;
    const { kill, withAttachment } = subject;
    if (typeof kill !== 'function') return;
    const hasFiles = 'into' in withAttachment;
    const sample = hasFiles ? (await photo(bench)).submission : subject.submission(MARK);
    network.reset();
    expectDelivered(await client.submit(sample), 'without a fault');
    const steps = network.requests.length;
    for (let step = 0; step < steps; step++) {
      const before = await subject.count();
      const filed = hasFiles ? await photo(bench) : undefined;
      const submission = filed?.submission ?? subject.submission(MARK);
      network.plan((n) => (n === step ? dieWhile(kill) : undefined));
      await client.submit(submission);
      network.plan(() => undefined);
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
export const attachments: readonly ConformanceCase[] = [whole, resumed, killed];
