import { attachments } from './cases/attachments.js';
import { origins } from './cases/origins.js';
import { refusals } from './cases/refusals.js';
import { storing } from './cases/storing.js';
import { benchOf } from './bench.js';
import type { ConformanceCase } from './conformance-case.js';
import type { Subject } from './subject.js';

/** Everything that a transport has to bear, in the order of the table. */
export const conformanceCases: readonly ConformanceCase[] = [...storing, ...attachments, ...refusals, ...origins];

/** What one case came to. */
export type Verdict =
  | { readonly result: 'passed' }
  | { readonly result: 'notApplicable'; readonly why: string }
  | { readonly result: 'failed'; readonly why: string };

/** Runs one case against a backend that was started; it never rejects. */
export async function runCase({ name, notFor, run }: ConformanceCase, subject: Subject): Promise<Verdict> {
  const why = notFor?.(subject);
  if (why !== undefined) return { result: 'notApplicable', why };
  const bench = benchOf(subject);
  try {
    await run(bench);
    return { result: 'passed' };
  } catch (error) {
    return { result: 'failed', why: error instanceof Error ? `${name}: ${error.message}` : name };
  } finally {
    bench.client.stop();
  }
}

export { ConformanceFailure, type Bench } from './bench.js';
export type { ConformanceCase } from './conformance-case.js';
export type { AttachmentCase, Moment, NotApplicable, Preflight, Subject, TransportParts } from './subject.js';
