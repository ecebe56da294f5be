import { emptyCase, missingPermissions, tellingOf, toldBy, type Obstacle, type Receiver } from '@amparo/definitions';
import type { Vault } from '@amparo/drafts';
import type { Json, Submission } from '@amparo/model';
import { notSentSentence } from '../delivery/attention-sentence.js';
import { environmentNow } from '../filling/environment-now.js';
import type { MissingPermissions } from '../filling/failure.js';
import { isCase } from './remember.js';
import type { KeptTelling } from './still-permitted.js';

// What says it comes behind what judges, which alone is wanted where nothing stands against a form.
const loadSentences = () => import('./permission-sentences.js').catch(() => undefined);
void loadSentences();

/**
 * Says what stands against what a form would do: what family and child have not permitted, and who must not be told; undefined where
 * nothing does. What cannot be read just now is no permission.
 */
export async function missingIn(
  vault: Pick<Vault, 'records'> | undefined,
  submission: Submission,
  { zone, receivers }: { readonly zone: string; readonly receivers: readonly Receiver[] | undefined },
): Promise<MissingPermissions | undefined> {
  if (!tellingOf(submission)) return undefined;
  const found = await vault
    ?.records('cases')
    .get(submission.caseCode)
    .catch(() => undefined);
  const known = found?.ok ? (found.value ?? emptyCase(submission.caseCode)) : undefined;
  if (!isCase(known) || !areWhole(receivers)) return said('unreadable');
  const obstacles = missingPermissions(known, submission, { ...environmentNow(zone), receivers });
  if (obstacles.length > 0) return said(obstacles);
  // What it tells whom is kept beside the outbox, sealed, so that it can be judged again before each attempt to send it.
  const { id, caseCode } = submission;
  const telling: KeptTelling = { caseCode, told: toldBy(known, submission, receivers) };
  const kept = await vault
    ?.records('tellings')
    .put(id, JSON.parse(JSON.stringify(telling)) as Json)
    .catch(() => undefined);
  return kept?.ok ? undefined : said('unreadable');
}

async function said(obstacles: readonly Obstacle[] | 'unreadable'): Promise<MissingPermissions> {
  const sentences = await loadSentences();
  if (!sentences) return (speaks) => [speaks.say(notSentSentence({ code: 'notLoaded' }))];
  if (obstacles === 'unreadable') return (speaks) => [speaks.say(sentences.unreadable)];
  return (speaks) => sentences.permissionSentences(obstacles, speaks);
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
