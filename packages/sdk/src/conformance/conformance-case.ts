import type { Bench } from './bench.js';
import type { Subject } from './subject.js';

/** One thing that every transport has to bear. */
export interface ConformanceCase {
  readonly name: string;
  /** Why it cannot be asked of this backend, as a sentence; undefined when it can. */
  readonly notFor?: (subject: Subject) => string | undefined;
  /** Resolves when the transport bears it; rejects with a `ConformanceFailure` when not. */
  readonly run: (bench: Bench) => Promise<void>;
}

/** The sentence for a part that a backend does not have. */
export const lacks = (part: unknown): string | undefined =>
  typeof part === 'object' && part !== null && 'notApplicable' in part ? String(part.notApplicable) : undefined;
