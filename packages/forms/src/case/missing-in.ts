import { emptyCase, missingPermissions, tellingOf, type Receiver } from '@amparo/definitions';
import type { SealedRecords } from '@amparo/drafts';
import type { Submission } from '@amparo/model';
import { environmentNow } from '../environment-now.js';
import type { MissingPermissions } from '../failure.js';
import { permissionSentences } from './permission-sentences.js';
import { unreadablePermissions } from './permission.words.js';
import { isCase } from './remember.js';

/**
 * Says what stands against what a form would do: what family and child have not permitted, and who must not be told; undefined where
 * nothing does. What cannot be read just now is no permission.
 */
export async function missingIn(
  records: SealedRecords | undefined,
  submission: Submission,
  { zone, receivers }: { readonly zone: string; readonly receivers: readonly Receiver[] | undefined },
): Promise<MissingPermissions | undefined> {
  if (!tellingOf(submission)) return undefined;
  const found = await records?.get(submission.caseCode).catch(() => undefined);
  const known = found?.ok ? (found.value ?? emptyCase(submission.caseCode)) : undefined;
  if (!isCase(known) || !areWhole(receivers)) return (speaks) => [speaks.say(unreadablePermissions)];
  const obstacles = missingPermissions(known, submission, { ...environmentNow(zone), receivers });
  return obstacles.length > 0 ? (speaks) => permissionSentences(obstacles, speaks) : undefined;
}

// By a list that the page gives wrongly nobody can be judged: nothing is sent, and whoever builds the page sees why.
function areWhole(receivers: unknown): boolean {
  if (receivers === undefined) return true;
  const isWhole = (each: Partial<Receiver> | null): boolean =>
    [each?.code, each?.name, each?.kind, each?.state].every((part) => typeof part === 'string');
  if (Array.isArray(receivers) && receivers.every(isWhole)) return true;
  reportError(new TypeError('Each of the receivers needs a code, a name, a kind and a state.'));
  return false;
}
