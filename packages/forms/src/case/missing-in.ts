import { emptyCase, missingPermissions } from '@amparo/definitions';
import type { SealedRecords } from '@amparo/drafts';
import type { Submission } from '@amparo/model';
import { environmentNow } from '../environment-now.js';
import type { MissingPermissions } from '../failure.js';
import { permissionSentences } from './permission-sentences.js';
import { unreadablePermissions } from './permission.words.js';
import { isCase } from './remember.js';

/**
 * Says what family and child have not permitted of what a form would do; undefined where nothing is missing. What cannot be
 * read just now is no permission.
 */
export async function missingIn(
  records: SealedRecords | undefined,
  submission: Submission,
): Promise<MissingPermissions | undefined> {
  const found = await records?.get(submission.caseCode).catch(() => undefined);
  const known = found?.ok ? (found.value ?? emptyCase(submission.caseCode)) : undefined;
  if (!isCase(known)) return (speaks) => [speaks.say(unreadablePermissions)];
  const obstacles = missingPermissions(known, submission, environmentNow({}, {}));
  return obstacles.length > 0 ? (speaks) => permissionSentences(obstacles, speaks) : undefined;
}
