import { caseFacts, emptyCase, withRefusals, withSubmission, type CaseRecord } from '@amparo/definitions';
import type { SealedRecords } from '@amparo/drafts';
import type { Json, Submission } from '@amparo/model';

/** Remembers what a completed form says. A record that cannot be read or written costs the overview, never the submission. */
export async function remember(records: SealedRecords, submission: Submission): Promise<void> {
  await write(records, submission, (before) => withSubmission(before, submission, caseFacts));
}

/**
 * Remembers what a consent or an assent refuses or takes back, before it is sent; false where the storage failed, so that what waits
 * could still be told.
 */
export const rememberRefusals = (records: SealedRecords, submission: Submission): Promise<boolean> =>
  write(records, submission, (before) => withRefusals(before, submission));

async function write(
  records: SealedRecords,
  { caseCode }: Submission,
  learnt: (before: CaseRecord) => CaseRecord,
): Promise<boolean> {
  if (caseCode === '') return true;
  const found = await records.get(caseCode);
  // What cannot be read must not be written over; while it is damaged, nothing of its case is told to anybody.
  if (!found.ok) return found.error.code === 'damaged';
  // In one step with all tabs: a refusal that comes in the one must not get lost under a form that is completed in the other.
  const written = await records.change(caseCode, (before = emptyCase(caseCode) as unknown as Json) =>
    // Nor must one that says nothing to this version: another may know what it permits.
    isCase(before) ? (learnt(before) as unknown as Json) : before,
  );
  return written.ok;
}

/** Written by this library alone and sealed; a record of a later version may hold more, and is read for what it shares. */
export const isCase = (value: unknown): value is CaseRecord =>
  typeof value === 'object' && value !== null && 'caseCode' in value && 'forms' in value && 'facts' in value;
