import type { consent } from '../consent/consent.js';
import type { assent } from '../assent/assent.js';

type Grants<Questions> = {
  [Key in keyof Questions]: Questions[Key] extends { readonly kind: 'grant' } ? Key : never;
}[keyof Questions];

/** A permission that the family gives, by its question in the consent. */
export type FamilyPermission = Extract<Grants<(typeof consent)['sections']['permissions']['questions']>, string>;

/** A permission that the child gives, by its question in the assent. */
export type ChildPermission = Extract<Grants<(typeof assent)['sections']['decisions']['questions']>, string>;

/** What was said to one permission; what was not asked is none of these, and never a yes. */
export type Grant = 'yes' | 'no' | 'later';

const isGrant = (value: unknown): value is Grant => value === 'yes' || value === 'no' || value === 'later';

/** What was said to each permission; what was not asked, or has another answer, is left out. */
export const grantsOf = <Key extends string>(
  permissions: Readonly<Record<Key, unknown>>,
  answerOf: (key: Key) => unknown,
): Readonly<Partial<Record<Key, Grant>>> =>
  Object.fromEntries(
    Object.keys(permissions)
      .map((key) => [key, answerOf(key as Key)])
      .filter(([, answer]) => isGrant(answer)),
  ) as Partial<Record<Key, Grant>>;

/**
 * Why a permission does not hold.
 *
 * - `notRecorded`: this case has no consent or assent; `notAsked`: it has one, without this permission.
 * - `notYet`: all that permits it is dated after today.
 * - `no`, `later`: the answer was no, or not now.
 * - `notSigned`: nobody signed, marked or witnessed it; `pressed`: the child was pressed, so that a yes is none.
 * - `underage`: nothing says that an adult consented, and the child is below the age of consent for this.
 * - `expired`, `withdrawn`: it held once.
 */
export type PermissionGap =
  | 'notRecorded'
  | 'notAsked'
  | 'notYet'
  | 'no'
  | 'later'
  | 'notSigned'
  | 'underage'
  | 'pressed'
  | 'expired'
  | 'withdrawn';

/** Why a permission of the child does not hold; an assent is given at any age. */
export type ChildGap = Exclude<PermissionGap, 'underage'>;

/** Whether a permission holds, and what it rests on. */
export type PermissionStanding<Gap = PermissionGap> =
  { readonly holds: true; readonly record: string } | { readonly holds: false; readonly why: Gap };
