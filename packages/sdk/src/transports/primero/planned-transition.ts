import type { Submission } from '@amparo/model';
import { isRecord } from '../../record.js';
import type { RecordedConsent } from './consent-flags.js';

/** What a plan lets go, as `buildDisclosure` of `@amparo/definitions` makes it after the worker has seen the plan. */
export type BuiltDisclosure = Pick<Submission, 'form' | 'caseCode' | 'createdAt' | 'answers'>;

/**
 * Why a transition does not follow from its disclosure.
 *
 * - `noPlan`: it is none that `buildDisclosure` made.
 * - `otherPurpose`: it was planned for something else than this referral or transfer.
 * - `outdated`: a permission may have been taken back since; it is planned anew.
 * - `otherConsent`: it rests on other records than the consent that is given.
 * - `unknownRecipient`: nobody is named who works there for the body it was planned for.
 */
export type PlanFault = (typeof planFaults)[number];

export const planFaults = ['noPlan', 'otherPurpose', 'outdated', 'otherConsent', 'unknownRecipient'] as const;

/** What a transition is compared with. */
export interface PlannedTransition {
  readonly purpose: 'referral' | 'transfer';
  readonly disclosure: BuiltDisclosure;
  readonly consent: RecordedConsent;
  /** User name there of each body that may be told. */
  readonly users: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

// As long as a plan is good for; the clocks of a page and of its host's server differ a little.
const GOOD_FOR_MS = 15 * 60 * 1000;
const CLOCKS_DIFFER_MS = 2 * 60 * 1000;

/** Finds the user that a plan lets a case be shown to, or why there is none. */
export function plannedUser({
  purpose,
  disclosure,
  consent,
  users,
  now,
}: PlannedTransition): { readonly user: string } | { readonly fault: PlanFault } {
  const about = disclosure.answers['disclosure'];
  if (disclosure.form !== 'disclosure' || !isRecord(about)) return { fault: 'noPlan' };
  const { purpose: planned, body, records } = about;
  if (planned !== purpose) return { fault: 'otherPurpose' };
  const age = now - Date.parse(disclosure.createdAt);
  if (!(age >= -CLOCKS_DIFFER_MS && age <= GOOD_FOR_MS)) return { fault: 'outdated' };
  // Danger to life goes without a record; Primero has no flag for it, and the way around its flags is never taken.
  if (!Array.isArray(records) || !records.includes(consent.id)) return { fault: 'otherConsent' };
  const user = typeof body === 'string' && Object.hasOwn(users, body) ? users[body] : undefined;
  return user === undefined ? { fault: 'unknownRecipient' } : { user };
}
