import { carriedTo, caseFacts, emptyCase, type CaseRecord } from '@amparo/definitions';
import type { SealedRecords } from '@amparo/drafts';
import type { CaseContext } from '../case-context.js';
import { knownBefore } from './known-before.js';
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
    };
  }
}
