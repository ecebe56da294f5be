import { emptyCase, missingFor, type Told } from '@amparo/definitions';
import type { Vault } from '@amparo/drafts';
import type { Json } from '@amparo/model';
import { environmentNow } from '../filling/environment-now.js';
import { isCase } from './remember.js';

/** What a form that waits tells whom, kept sealed beside the outbox. */
export interface KeptTelling {
  readonly caseCode: string;
  readonly told: Told | undefined;
}

/**
 * Whether what a form of this id tells is still permitted, by all that this device has learnt of its case since it was sent. Rejects
 * while that cannot be read: then nothing goes, and it is asked again.
 */
export async function stillPermitted(vault: Pick<Vault, 'records'>, id: string, zone: string): Promise<boolean> {
  const kept = (await read(vault, 'tellings', id)) as unknown as KeptTelling | undefined;
  if (!kept?.told) return true; // it tells nobody, or was queued by a version that kept nothing beside it
  const known = (await read(vault, 'cases', kept.caseCode)) ?? emptyCase(kept.caseCode);
  if (!isCase(known)) throw new Error('What this case permits was written by another version.');
  return missingFor(kept.told, known, environmentNow(zone)).length === 0;
}

async function read(vault: Pick<Vault, 'records'>, purpose: string, id: string): Promise<Json | undefined> {
  const found = await vault.records(purpose).get(id);
  if (!found.ok) throw new Error(`What is permitted cannot be read: ${found.error.code}.`);
  return found.value;
}
