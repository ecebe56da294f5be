import { caseFacts, emptyCase, withSubmission, type CaseRecord } from '@amparo/definitions';
import type { SealedRecords } from '@amparo/drafts';
import type { Json, Submission } from '@amparo/model';

/** Remembers what a completed form says. A record that cannot be read or written costs the overview, never the submission. */
export async function remember(records: SealedRecords, submission: Submission): Promise<void> {
  const { caseCode } = submission;
  if (caseCode === '') return;
  const found = await records.get(caseCode);
  if (!found.ok) return; // what cannot be read just now must not be written over
  const before = isCase(found.value) ? found.value : emptyCase(caseCode);
  await records.put(caseCode, withSubmission(before, submission, caseFacts) as unknown as Json);
}

/** Written by this library alone and sealed; a record of a later version may hold more, and is read for what it shares. */
export const isCase = (value: unknown): value is CaseRecord =>
  typeof value === 'object' && value !== null && 'caseCode' in value && 'forms' in value && 'facts' in value;
