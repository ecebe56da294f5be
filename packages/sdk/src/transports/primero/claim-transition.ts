import type { Undelivered } from '../../outcome.js';
import { isRecord } from '../../record.js';
import { wait } from '../../wait.js';
import { entriesOf } from '../answers-at.js';
import { undelivered, type ApiAnswer } from '../json-api.js';
import type { PrimeroSettings } from './primero-options.js';

/** What is claimed, and how the case is reached. */
export interface ClaimParts {
  /** Of the transition, the same for whoever asks for it. */
  readonly subject: string;
  /** Who asks; what the same one has claimed before is its own. */
  readonly by: string;
  /** The consent flags, which are set by the same request. */
  readonly flags: Readonly<Record<string, boolean>>;
  readonly settings: PrimeroSettings;
  readonly ask: (method: 'GET' | 'PATCH', below: string, data?: object) => Promise<ApiAnswer>;
  readonly signal: AbortSignal;
}

/** Whether the transition may be made by who has asked, and until when (milliseconds since 1970); or why nobody knows. */
export type Claim =
  | { readonly isOurs: boolean; readonly goodUntil: number }
  | { readonly isOurs?: undefined; readonly failed: Undelivered };

// Longer than a claim is acted on, plus a request that Primero takes its time with, plus what clocks differ by.
const HOLDS_MS = 5 * 60 * 1000;
const ACTED_ON_MS = 60 * 1000;
const MOST_TURNS = 3;

/**
 * Claims a transition in the notes of its case, so that of two relays one makes it. Primero takes no id of ours for it and
 * locks nothing, but it adds new rows at the end: the first that is not over has the claim. It reads a case, changes it and
 * writes it whole, so that of two rows at once one may be lost; so it is looked at after a while, and a lost one asks again.
 */
export async function claimTransition(parts: ClaimParts): Promise<Claim> {
  const { by, flags, settings, ask, signal } = parts;
  const { mapping, now, settleMs } = settings;
  const { to, subject, text } = mapping.note;
  let seen = await claimsIn(parts);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    if ('failed' in seen) return seen;
    const at = now();
    // Nothing is written behind the claim of another: asking again and again would fill the notes.
    if (seen.first !== undefined && seen.first !== by) return notOurs(parts);
    const row = { unique_id: crypto.randomUUID(), [subject]: parts.subject, [text]: `${at.toISOString()} ${by}` };
    const noted = await ask('PATCH', '', { ...flags, module_id: mapping.moduleId, [to]: [row] });
    if (noted.status !== 200 && noted.status !== 204) return { failed: undelivered(noted) };
    await wait(settleMs, signal);
    seen = await claimsIn(parts);
    if ('failed' in seen) return seen;
    if (!seen.rows.has(row.unique_id)) continue;
    return seen.first === by ? { isOurs: true, goodUntil: at.getTime() + ACTED_ON_MS } : notOurs(parts);
  }
  return { failed: { code: 'unknown', reason: 'storedInPart' } };
}

interface Seen {
  readonly rows: ReadonlySet<unknown>;
  /** Who has the claim. */
  readonly first: string | undefined;
}

async function claimsIn({ subject, settings, ask }: ClaimParts): Promise<Seen | { readonly failed: Undelivered }> {
  const { mapping, now } = settings;
  const answer = await ask('GET', '');
  const data = answer.status === 200 && isRecord(answer.json) ? answer.json['data'] : undefined;
  if (!isRecord(data)) return { failed: undelivered(answer) };
  const rows = entriesOf(data[mapping.note.to]);
  const claims = rows
    .filter((row) => row[mapping.note.subject] === subject)
    .map((row) => String(row[mapping.note.text]).split(' '));
  const held = claims.find(([at = '']) => Math.abs(now().getTime() - Date.parse(at)) < HOLDS_MS);
  return { rows: new Set(rows.map((row) => row['unique_id'])), first: held?.[1] };
}

/** Whoever has it may be done after a while. */
async function notOurs({ settings, signal }: ClaimParts): Promise<Claim> {
  await wait(settings.settleMs, signal);
  return { isOurs: false, goodUntil: 0 };
}
