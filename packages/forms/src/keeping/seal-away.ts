import type { DraftSummary, Result, SentDrafts, StorageError, Vault } from '@amparo/drafts';
import { isCase } from '../case/remember.js';

const HOUR_MS = 3_600_000;

/** What is known of a draft that was received. */
export type ReceivedDraft = Pick<DraftSummary, 'id' | 'form' | 'caseCode'>;

/** What of the forms that were received can still be read on this device. */
export interface Readable {
  /** Hours for which the host lets a form be read that was sent; 0: never. */
  hours: number;
  /** Until when (ISO 8601), of what this page has seen received, by the id of its draft. */
  readonly until: Map<string, string>;
}

/**
 * Lets a draft go that was received. It can be read for the hours that the host allows, but never a record of a disclosure (GBV-02),
 * and nothing of a closed case: what its earlier forms left goes with the closing (CLO-07), whatever the host allows by then.
 * Only what was received is erased.
 */
export async function sealAway(
  { id, form, caseCode }: ReceivedDraft,
  vault: Vault,
  { hours, until }: Readable,
): Promise<Result<void, StorageError>> {
  if (hours === 0 && form !== 'caseClosure') return vault.drafts.remove(id);
  const sent = await vault.sent();
  const isClosed = form === 'caseClosure' || (await isClosedIn(vault, caseCode));
  const forgotten = await forgetIf(isClosed, caseCode, sent);
  if (!forgotten.ok) return forgotten;
  const keepReadableFor = isClosed || form === 'safeDisclosure' ? 0 : hours;
  const sealed = await sent.sealAway(id, { keepReadableFor });
  if (sealed.ok && keepReadableFor > 0) until.set(id, new Date(Date.now() + hours * HOUR_MS).toISOString());
  return sealed;
}

async function forgetIf(isClosed: boolean, caseCode: string, sent: SentDrafts): Promise<Result<void, StorageError>> {
  return isClosed && caseCode !== '' ? sent.forget(caseCode) : { ok: true, value: undefined };
}

// A child who was registered again after the closing has an open case.
async function isClosedIn(vault: Vault, caseCode: string): Promise<boolean> {
  const found = await vault.records('cases').get(caseCode);
  const forms = found.ok && isCase(found.value) ? found.value.forms : [];
  return forms.findLast(({ form }) => form === 'registration' || form === 'caseClosure')?.form === 'caseClosure';
}
