import type { Submission } from '@amparo/model';
import { isRecord } from '../../record.js';

/** What a plan lets go, as `buildDisclosure` of `@amparo/definitions` makes it after the worker has seen the plan. */
export type BuiltDisclosure = Pick<Submission, 'form' | 'caseCode' | 'createdAt' | 'answers'>;

/**
 * Why a transition does not follow from its disclosure.
 *
 * - `noPlan`: it does not look like one that `buildDisclosure` made.
 * - `otherPurpose`: it was planned for something else than this referral or transfer.
 * - `outdated`: a permission may have been taken back since; it is planned anew.
 * - `otherConsent`: the case there follows another consent than those it rests on, or theirs has not arrived yet.
 * - `unknownRecipient`: nobody is named who works there for the body it was planned for.
 * - `notPermitted`: the host's judge does not let it go.
 */
export type PlanFault = (typeof planFaults)[number];

export const planFaults = [
  'noPlan',
  'otherPurpose',
  'outdated',
  'otherConsent',
  'unknownRecipient',
  'notPermitted',
] as const;

/** What a transition is compared with. */
export interface PlannedTransition {
  readonly purpose: 'referral' | 'transfer';
  readonly disclosure: BuiltDisclosure;
  /** User name there of each body that may be told. */
  readonly users: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

// As long as a plan is good for; the clocks of a page and of its host's server differ a little.
const GOOD_FOR_MS = 15 * 60 * 1000;
const CLOCKS_DIFFER_MS = 2 * 60 * 1000;

/** Who may see a case by a plan, and the consents and assents that it rests on. */
export interface PlannedUser {
  readonly user: string;
  readonly records: readonly string[];
}

/** Finds the user that a plan lets a case be shown to, or why there is none. */
export function plannedUser({
  purpose,
  disclosure,
  users,
  now,
}: PlannedTransition): PlannedUser | { readonly fault: PlanFault } {
  const about = disclosure.answers['disclosure'];
  if (disclosure.form !== 'disclosure' || !isRecord(about)) return { fault: 'noPlan' };
  const { purpose: planned, body, records } = about;
  if (planned !== purpose) return { fault: 'otherPurpose' };
  const age = now - Date.parse(disclosure.createdAt);
  if (!(age >= -CLOCKS_DIFFER_MS && age <= GOOD_FOR_MS)) return { fault: 'outdated' };
  // Danger to life goes without a record; Primero has no flag for it, and the way around its flags is never taken.
  if (!Array.isArray(records) || records.length === 0) return { fault: 'otherConsent' };
  const user = typeof body === 'string' && Object.hasOwn(users, body) ? users[body] : undefined;
  return user === undefined ? { fault: 'unknownRecipient' } : { user, records: records.map(String) };
}
