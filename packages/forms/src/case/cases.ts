import { carriedTo, caseFacts, emptyCase, type CaseRecord } from '@amparo/definitions';
import type { SealedRecords } from '@amparo/drafts';
import { environmentNow } from '../filling/environment-now.js';
import type { CaseContext, KnownBefore } from '../host/case-context.js';
import { knownBefore } from './known-before.js';
import { isCase, remember } from './remember.js';

/** The cases that this device remembers: what was completed and the facts that other forms need, sealed, no story. */
export class Cases {
  readonly #records: SealedRecords;

  constructor(records: SealedRecords) {
    this.#records = records;
  }

  /** Every case that can be read, and whether there are others; undefined while the storage cannot be read. */
  async all(): Promise<{ readonly known: readonly CaseRecord[]; readonly isPartial: boolean } | undefined> {
    const found = await this.#records.all();
    if (!found.ok) return undefined;
    const { records, damaged } = found.value;
    const known = records.flatMap(({ value }) => (isCase(value) ? [value] : []));
    return { known, isPartial: damaged.length > 0 || known.length < records.length };
  }

  /** What is known of a case: an empty record for a new one, undefined where it cannot be read. */
  async of(caseCode: string): Promise<CaseRecord | undefined> {
    const found = await this.#records.get(caseCode);
    if (!found.ok) return undefined;
    if (found.value === undefined) return emptyCase(caseCode);
    return isCase(found.value) ? found.value : undefined;
  }

  /** Forgets a case; false where the storage failed, and it is still known. */
  async forget(caseCode: string): Promise<boolean> {
    return (await this.#records.remove(caseCode)).ok;
  }

  /** The case that a form is opened for where the clocks are of a zone, with a draft of it where there is one. */
  contextOf(caseCode: string, timeZone: string, draft?: string): CaseContext {
    const known = async (form: string): Promise<KnownBefore> => {
      const record = (await this.of(caseCode)) ?? emptyCase(caseCode);
      return knownBefore(carriedTo(form, record, { facts: caseFacts, opened: environmentNow(timeZone) }));
    };
    return {
      caseCode,
      draft,
      known,
      learn: (submission) => remember(this.#records, submission),
    };
  }
}
