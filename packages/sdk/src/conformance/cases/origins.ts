import { benchOf, expect, expectDelivered, expectHeld } from '../bench.js';
import { lacks, type ConformanceCase } from '../conformance-case.js';
import { pageFetch, shown } from '../page-fetch.js';
import { expectWhole, MARK, photo } from './photo.js';

const PORTAL = 'https://portal.example';
const STRANGER = 'https://elsewhere.example';

const secondOrigin: ConformanceCase = {
  name: 'a page of another origin may send, with an attachment, and read what it is told',
  notFor: ({ preflight }) => lacks(preflight),
  run: async ({ subject }) => {
    const { preflight, withAttachment } = subject;
    if (typeof preflight !== 'function') return;
    const page = pageFetch(PORTAL, preflight);
    const bench = benchOf(subject, page.fetch);
    const before = await subject.count();
    const filed = 'into' in withAttachment ? await photo(bench) : undefined;
    const submission = filed?.submission ?? subject.submission(MARK);
    const result = await bench.client.submit(submission);
    expect(page.refused.length === 0, page.refused.join(' '));
    expectDelivered(result, 'for a page of another origin');
    if (filed) await expectWhole({ ...filed, before: filed.count });
    await expectHeld(bench, { before, more: 1, submission });
    bench.sign(false);
    const late = await bench.client.submit(subject.submission(MARK));
    // A refusal that cannot be read looks like a lost network, and nobody would ask the person to sign in.
    const told = late.ok ? 'a receipt' : late.error.code;
    expect(told === 'authRequired', [`A refused sign-in is told as ${told}.`, ...page.refused].join(' '));
  },
};

const stranger: ConformanceCase = {
  name: 'a page of an origin that is not listed sends nothing',
  notFor: ({ preflight, anyOrigin }) => lacks(preflight) ?? lacks(anyOrigin),
  run: async ({ subject }) => {
    const { preflight } = subject;
    if (typeof preflight !== 'function') return;
    const page = pageFetch(STRANGER, preflight);
    const bench = benchOf(subject, page.fetch);
    const before = await subject.count();
    const result = await bench.client.submit(subject.submission(MARK));
    expect(!result.ok, `A page of ${STRANGER} has a receipt.`);
    expect(page.refused.length > 0, `Nothing keeps a page of ${STRANGER} from sending.`);
    await expectHeld(bench, { before, more: 0 });
  },
};

const asked: ConformanceCase = {
  name: 'a page of another origin can read how long it is asked to wait',
  notFor: ({ preflight, overrun }) => lacks(preflight) ?? lacks(overrun),
  run: async ({ subject: { overrun } }) => {
    if (typeof overrun !== 'function') return;
    const reply = await overrun(PORTAL);
    expect(reply.headers.has('retry-after'), `It is not asked to wait: ${String(reply.status)}.`);
    expect(shown(reply).headers.has('retry-after'), 'Retry-After is not exposed to a page.');
  },
};

/** Cases about pages of other origins, as far as they can be told without a browser. */
export const origins: readonly ConformanceCase[] = [secondOrigin, stranger, asked];
