import { carriedTo, caseFacts, emptyCase, missingPermissions, type CaseRecord } from '@amparo/definitions';
import type { SealedRecords } from '@amparo/drafts';
import type { Submission } from '@amparo/model';
import type { CaseContext } from '../case-context.js';
import type { MissingPermissions } from '../failure.js';
import { environmentNow } from '../environment-now.js';
import { knownBefore } from './known-before.js';
import { permissionSentences } from './permission-sentences.js';
import { isCase, remember } from './remember.js';

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
      learn: (submission) => remember(this.#records, submission),
      missing: (submission) => this.missing(submission),
    };
  }

  /** Says what family and child have not permitted of what a form would do. */
  async missing(submission: Submission): Promise<MissingPermissions | undefined> {
    const record = await this.of(submission.caseCode);
    const obstacles = missingPermissions(record, submission, environmentNow({}, {}));
    return obstacles.length > 0 ? (speaks) => permissionSentences(obstacles, speaks) : undefined;
  }
}
