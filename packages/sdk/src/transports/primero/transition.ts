import type { Undelivered } from '../../outcome.js';
import { isRecord } from '../../record.js';
import { entriesOf } from '../answers-at.js';
import { derivedUuid } from '../derived-id.js';
import { askApi, undelivered, type ApiAnswer } from '../json-api.js';
import { claimTransition } from './claim-transition.js';
import { errorsIn } from './delivery.js';
import { whatUncovers } from './what-uncovers.js';
import { plannedUser, type BuiltDisclosure, type PlanFault } from './planned-transition.js';
import { primeroApi, type PrimeroOptions } from './primero-options.js';
import { caseId } from './to-case.js';

/** To whom a case is shown, or handed over. */
export interface PrimeroTransition {
  readonly kind: 'referral' | 'transfer';
  /** UUID of our referral or transfer: sent again, it is found and not made twice. */
  readonly id: string;
  /** What the plan lets go, of this purpose and a quarter of an hour old at most; it names the case and the body. */
  readonly disclosure: BuiltDisclosure;
  /** User name there of each body that may be told. */
  readonly users: Readonly<Record<string, string>>;
  /** Of the service that is asked for, as an option id there. */
  readonly service?: string;
  /**
   * Whether this disclosure may go, judged by what the host has recorded and not by its looks: anybody can write one down. Where
   * it was built by the same program that is `isDisclosure` of `@amparo/definitions`; what a page has sent is planned again.
   */
  readonly mayGo: (disclosure: BuiltDisclosure) => boolean | Promise<boolean>;
}

/** What became of a referral or transfer. */
export type TransitionResult =
  | { readonly ok: true; readonly code: 'created' | 'alreadyStored' }
  | {
      readonly ok: false;
      readonly error:
        | Undelivered
        | { readonly code: 'notPlanned'; readonly fault: PlanFault }
        | { readonly code: 'notCovered'; readonly missing: readonly string[] };
    };

/** Until when whoever asks for a transition waits for an answer. */
export interface TransitionAttempt {
  readonly signal: AbortSignal;
}

/**
 * Refers or transfers a case within Primero: only what a plan lets go and the host's judge finds good, to the body that it was
 * planned for, and as far as the consents cover it that the case there has taken. It switches no consent flag on, it switches
 * off what is over, and Primero's way around the flags, `consent_overridden`, is never sent. Who receives it sees there what
 * their role in Primero may see, which may be the whole case: the plan says whether it goes and to whom, not how much.
 */
export async function transitionInPrimero(
  transition: PrimeroTransition,
  options: PrimeroOptions,
  { signal }: TransitionAttempt,
): Promise<TransitionResult> {
  const settings = primeroApi(options);
  const now = settings.now();
  const planned = plannedUser({ ...transition, purpose: transition.kind, now: now.getTime() });
  if ('fault' in planned) return notPlanned(planned.fault);
  const may = await judgedBy(transition);
  if (may === undefined) return failed({ code: 'retryable', reason: 'server' });
  if (!may) return notPlanned('notPermitted');
  const id = await caseId({ caseCode: transition.disclosure.caseCode, id: transition.id });
  const ask: Way['ask'] = (method, below, data) =>
    askApi(settings.api, { method, path: `/cases/${id}${below}`, signal, ...(data && { body: { data } }) });
  const way = { ask, mark: noteOf(await derivedUuid('primero transition', transition.id)), user: planned.user };
  // Read before anything is written: the reply to an earlier asking may have been lost.
  const before = await found(transition, way);
  if (before) return before;
  const uncovered = await whatUncovers({ ...transition, records: planned.records, id, settings, ask });
  if (uncovered) return { ok: false, error: uncovered };
  const subject = `${way.mark} ${transition.kind}`;
  const claim = await claimTransition({ subject, settings, ask, signal });
  if (claim.isOurs === undefined) return failed(claim.failed);
  // Who had the claim before may have made it meanwhile.
  const since = await found(transition, way);
  if (since) return since;
  const isGood = claim.isOurs && settings.now().getTime() < claim.goodUntil;
  if (!isGood) return failed({ code: 'retryable', reason: 'busy', afterMs: ASK_AGAIN_MS });
  const { result, isSettled } = await make(transition, way);
  if (isSettled) await claim.release();
  return result;
}

const ASK_AGAIN_MS = 5000;

/** What the host's judge says; undefined when it could not. */
async function judgedBy({ mayGo, disclosure }: PrimeroTransition): Promise<boolean | undefined> {
  try {
    const says: unknown = await mayGo(disclosure); // a list of obstacles, say, is no yes
    return says === true;
  } catch {
    return undefined; // its words may hold answers
  }
}

/** How one transition is reached in its case. */
interface Way {
  readonly ask: (method: 'GET' | 'POST' | 'PATCH', below: string, data?: object) => Promise<ApiAnswer>;
  readonly mark: string;
  readonly user: string;
}

/** What became of it when it is there already, or when that cannot be seen. */
async function found({ kind }: PrimeroTransition, { ask, mark, user }: Way): Promise<TransitionResult | undefined> {
  const answer = await ask('GET', `/${kind}s`);
  if (answer.status !== 200) return refused(answer);
  const known = listed(answer).find((each) => each['notes'] === mark);
  return known && (isTo(known, user) ? stored('alreadyStored') : failed({ code: 'conflict' }));
}

interface Making {
  readonly result: TransitionResult;
  /** Primero has refused it: nothing of it can still be under way there. */
  readonly isSettled: boolean;
}

async function make({ kind, service }: PrimeroTransition, { ask, mark, user }: Way): Promise<Making> {
  const places = `/${kind}s`;
  const data = { transitioned_to: user, notes: mark, ...(service !== undefined && { service }) };
  const made = await ask('POST', places, data);
  const { status = 0 } = made;
  const errors = errorsIn(made);
  // By its own word: after the page of a proxy it may still be under way there.
  const isSettled = isRecord(made.json) && status >= 400 && status < 500 && status !== 408;
  if (status === 422 && errors)
    return { result: failed({ code: 'rejected', errors: [{ path: '', code: refusalIn(errors) }] }), isSettled };
  if (status !== 200 && status !== 201) return { result: refused(made), isSettled };
  // A status alone may be somebody else's: it is made when it is given back, or when it is in the list.
  if (isRecord(made.json) && isRecord(made.json['data']) && made.json['data']['notes'] === mark)
    return { result: stored('created'), isSettled };
  const after = await ask('GET', places);
  const isThere = listed(after).some((each) => each['notes'] === mark);
  return { result: isThere ? stored('created') : failed({ code: 'unknown', reason: 'noReceipt' }), isSettled };
}

const listed = ({ json }: ApiAnswer): ReturnType<typeof entriesOf> =>
  entriesOf(isRecord(json) ? json['data'] : undefined);

// Left out where this account may not see it.
const isTo = ({ transitioned_to: to }: Readonly<Record<string, unknown>>, user: string): boolean =>
  to === undefined || to === user;

// Whoever receives is disabled, unknown, or not of this kind of record there; or the flags of the case do not cover it.
function refusalIn([error]: ReturnType<typeof entriesOf>): 'consent' | 'recipient' | 'refused' {
  if (error?.['detail'] === 'consent') return 'consent';
  return error?.['detail'] === 'transitioned_to' ? 'recipient' : 'refused';
}

const notPlanned = (fault: PlanFault): TransitionResult => ({ ok: false, error: { code: 'notPlanned', fault } });

const stored = (code: 'created' | 'alreadyStored'): TransitionResult => ({ ok: true, code });

const failed = (error: Undelivered): TransitionResult => ({ ok: false, error });

const refused = (answer: ApiAnswer): TransitionResult => failed(undelivered(answer));

// Primero takes no id for a referral; its notes are free text that it gives back.
const noteOf = (mark: string): string => `Amparo ${mark}`;
