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
  readonly settings: PrimeroSettings;
  readonly ask: (method: 'GET' | 'PATCH', below: string, data?: object) => Promise<ApiAnswer>;
  readonly signal: AbortSignal;
}

/** Whether the transition may be made by who has asked, and until when (milliseconds since 1970); or why nobody knows. */
export type Claim =
  | {
      readonly isOurs: true;
      readonly goodUntil: number;
      /** Gives it up, once it is known that nothing was made by it. */
      readonly release: () => Promise<unknown>;
    }
  | { readonly isOurs: false }
  | { readonly isOurs?: undefined; readonly failed: Undelivered };

const MOST_TURNS = 3;

/**
 * Claims a transition in the notes of its case, so that of two askings one makes it. Primero takes no id of ours for it and
 * locks nothing, but it adds new rows at the end: the first that is not over has the claim. It reads a case, changes it and
 * writes it whole, so that of two rows at once one may be lost; so it is looked at after a while, and a lost one asks again.
 * A claim is for one asking: who asks again, after a request that Primero may still be busy with, waits until it is over.
 */
export async function claimTransition(parts: ClaimParts): Promise<Claim> {
  const { settings, signal } = parts;
  const { now, settleMs, timeoutMs } = settings;
  const id = crypto.randomUUID();
  let seen = await claimsIn(parts);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    if ('failed' in seen) return seen;
    const at = now().getTime();
    // Nothing is written behind the claim of another: asking again and again would fill the notes.
    if (seen.first !== undefined) return notOurs(parts);
    const noted = await note(parts, id, new Date(at).toISOString());
    if (noted.status !== 200 && noted.status !== 204) return { failed: undelivered(noted) };
    const took = Math.abs(now().getTime() - at);
    await wait(settleMs, signal);
    // What was written that late may have wiped out a claim that was acted on already: whoever did so is done by then.
    const isLate = took > settleMs;
    if (isLate) await wait(Math.max(0, at + 2 * timeoutMs - now().getTime()), signal);
    seen = await claimsIn(parts);
    if ('failed' in seen) return seen;
    if (!seen.rows.has(id)) continue;
    const release = (): Promise<unknown> => note(parts, id, RELEASED);
    const goodUntil = at + (isLate ? 3 : 1) * timeoutMs;
    return seen.first === id ? { isOurs: true, goodUntil, release } : notOurs(parts);
  }
  return { failed: { code: 'unknown', reason: 'storedInPart' } };
}

const RELEASED = 'released';

function note({ subject, settings: { mapping }, ask }: ClaimParts, id: string, said: string): Promise<ApiAnswer> {
  const { to, subject: about, text } = mapping.note;
  const row = { unique_id: id, [about]: subject, [text]: said };
  return ask('PATCH', '', { module_id: mapping.moduleId, [to]: [row] });
}

interface Seen {
  readonly rows: ReadonlySet<unknown>;
  /** The row that has the claim. */
  readonly first: unknown;
}

async function claimsIn({ subject, settings, ask }: ClaimParts): Promise<Seen | { readonly failed: Undelivered }> {
  const { mapping, now, timeoutMs } = settings;
  const answer = await ask('GET', '');
  const data = answer.status === 200 && isRecord(answer.json) ? answer.json['data'] : undefined;
  if (!isRecord(data)) return { failed: undelivered(answer) };
  const rows = entriesOf(data[mapping.note.to]);
  // Longer than a claim is acted on, late ones too, plus a request that Primero takes its time with, plus what clocks differ by.
  const isHeld = (said: unknown): boolean => Math.abs(now().getTime() - Date.parse(String(said))) < 5 * timeoutMs;
  const held = rows.find((row) => row[mapping.note.subject] === subject && isHeld(row[mapping.note.text]));
  return { rows: new Set(rows.map((row) => row['unique_id'])), first: held?.['unique_id'] };
}

/** Whoever has it may be done after a while. */
async function notOurs({ settings, signal }: ClaimParts): Promise<Claim> {
  await wait(settings.settleMs, signal);
  return { isOurs: false };
}
