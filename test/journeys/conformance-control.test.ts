import { conformanceCases, runCase, type ConformanceCase, type Subject, type Verdict } from '@amparo/sdk/conformance';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flawedSubjects } from './subjects/flawed-subjects.js';
import { naiveSubject } from './subjects/naive-subject.js';
import { receiverBackend } from './subjects/receiver-subject.js';

const right = receiverBackend();
const failed = new Set<string>();

async function verdictOf(each: ConformanceCase, subject: Subject): Promise<Verdict> {
  const verdict = await runCase(each, subject);
  if (verdict.result === 'failed') failed.add(each.name);
  return verdict;
}

describe('the conformance suite', () => {
  beforeAll(async () => {
    await naiveSubject.start();
    await right.start();
  });
  afterAll(async () => {
    await naiveSubject.stop();
    await right.stop();
  });

  it(
    'finds what a naive transport doubles, loses and believes, and that its backend lets every page in',
    { timeout: 120_000 },
    async () => {
      const found: string[] = [];
      for (const each of conformanceCases)
        if ((await verdictOf(each, naiveSubject)).result === 'failed') found.push(each.name);
      expect(found).toEqual([
        'sent again from another device it is known, and stored once',
        'other answers under a known id are a conflict, and the first stay',
        'whichever reply is lost, cut or broken, it is stored once after the next attempt',
        'twenty forms through a poor network are twenty, each as it was sent',
        'an attachment that breaks off at any step is resumed, and stored once',
        'an attachment that has arrived is not sent again, and its bytes only go forward',
        'no strange reply on its way counts as an attachment, nor as a part of one',
        'a server that is killed while it takes it, and started again, holds it once',
        'no strange reply counts as stored or judged, none loses the form, and none sends it elsewhere',
        'a page of an origin that is not listed sends nothing',
        'a page of another origin can read how long it is asked to wait',
      ]);
    },
  );

  const flawed = flawedSubjects(right).map((each) => [each.flaw, each] as const);
  it.each(flawed)('finds %s', { timeout: 120_000 }, async (_, { subject, found, says }) => {
    const each = conformanceCases.find(({ name }) => name === found);
    if (!each) throw new Error(`There is no case "${found}".`);
    expect(await verdictOf(each, right)).toEqual({ result: 'passed' });
    expect(await verdictOf(each, subject)).toMatchObject({
      result: 'failed',
      why: expect.stringMatching(says) as string,
    });
  });

  it('has no case that nothing has failed here', () => {
    expect(conformanceCases.map(({ name }) => name).filter((name) => !failed.has(name))).toEqual([]);
  });
});
