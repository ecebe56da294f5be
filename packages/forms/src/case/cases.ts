import {
  carriedTo,
  caseFacts,
  emptyCase,
  missingPermissions,
  withSubmission,
  type CaseRecord,
} from '@amparo/definitions';
import type { SealedRecords } from '@amparo/drafts';
import type { Json, Submission } from '@amparo/model';
import type { CaseContext } from '../case-context.js';
import type { MissingPermissions } from '../failure.js';
import { environmentNow } from '../environment-now.js';
import { knownBefore } from './known-before.js';
import { permissionSentences } from './permission-sentences.js';

/** The cases that this device remembers: what was completed and the facts that other forms need, sealed, no story. */
export class Cases {
  readonly #records: SealedRecords;

  constructor(records: SealedRecords) {
    this.#records = records;
  }

  /** Every case that can be read; undefined while the storage cannot be read. */
  async all(): Promise<readonly CaseRecord[] | undefined> {
    const found = await this.#records.all();
    return found.ok ? found.value.records.flatMap(({ value }) => (isCase(value) ? [value] : [])) : undefined;
  }

  /** What is known of a case; an empty record for a new one. */
  async of(caseCode: string): Promise<CaseRecord> {
    const found = await this.#records.get(caseCode);
    return found.ok && isCase(found.value) ? found.value : emptyCase(caseCode);
  }

  /** The case that a form is opened for, with a draft of it where there is one. */
  contextOf(caseCode: string, draft?: string): CaseContext {
    return {
      caseCode,
      draft,
      known: async (form) => knownBefore(carriedTo(form, await this.of(caseCode), caseFacts)),
      learn: (submission) => this.learn(submission),
      missing: (submission) => this.missing(submission),
    };
  }

  /** Says what family and child have not permitted of what a form would do. */
  async missing(submission: Submission): Promise<MissingPermissions | undefined> {
    const record = await this.of(submission.caseCode);
    const obstacles = missingPermissions(record, submission, environmentNow({}, {}));
    return obstacles.length > 0 ? (speaks) => permissionSentences(obstacles, speaks) : undefined;
  }

  /** Remembers what a completed form says. A record that cannot be written costs the overview, never the submission. */
  async learn(submission: Submission): Promise<void> {
    if (submission.caseCode === '') return;
    const record = withSubmission(await this.of(submission.caseCode), submission, caseFacts);
    await this.#records.put(submission.caseCode, record as unknown as Json);
  }
}

// Written by this library alone and sealed; a record of a later version may hold more, and is read for what it shares.
const isCase = (value: unknown): value is CaseRecord =>
  typeof value === 'object' && value !== null && 'caseCode' in value && 'forms' in value && 'facts' in value;
