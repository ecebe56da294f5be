import { all, any, codes, computed, isQuestion, not } from '@amparo/model';
import type { AnyQuestion, Asked, ComputedQuestion, Condition, Questions, Read } from '@amparo/model';
import { honesty } from './age-honesty.js';
import { AGE_SETTING, limitOfConsent } from './age-of-consent.js';

/** Below this age a child is told gently and gives no assent (content chapter 17). */
const ASSENTS_FROM = 6;

/** From what it is said who decides about a permission. */
interface Ages {
  readonly from: readonly AnyQuestion[];
  /** The child's age in years, as far as the form knows it. */
  readonly years: (read: Read) => number | undefined;
  /** The age of consent that the worker gave. */
  readonly given: (read: Read) => number | undefined;
  /** What counts while the age is not known; nothing unless said. */
  readonly whileUnknown?: Decision;
  /** The purpose of a permission, as the host's setting names it, by the permission's key. */
  readonly purposeOf: (key: string) => string;
}

type Decision = 'adult' | 'both' | 'child';

const decisions = codes({
  adult: 'An adult consents; the child is told gently',
  both: 'The child assents, and an adult consents',
  child: 'The child consents',
});

/** Says who decides about one permission, by the age of the child and the age of consent for its purpose. */
function decidedBy({ from, years, given, whileUnknown }: Ages, purpose: string, when: Condition | undefined) {
  return computed('Who decides about this', {
    ...(when && { when }),
    aside: true,
    as: 'code',
    codes: decisions,
    from,
    settings: [AGE_SETTING, AGE_SETTING + purpose],
    explains: {
      ...honesty,
      limit: 'The age of consent for this is {limit} years.',
      young: 'Below 6 years only an adult consents.',
      unknown: 'The age is not known, so the child counts as younger.',
    },
    compute: (read, { settings }) => {
      const [age, worker] = [years(read), given(read)];
      if (age === undefined)
        return whileUnknown && { value: whileUnknown, because: 'memory', also: [{ because: 'unknown' }] };
      if (age < ASSENTS_FROM) return { value: 'adult', because: 'memory', also: [{ because: 'young' }] };
      const { years: limit, because } = limitOfConsent(settings, worker, purpose);
      return { value: age < limit ? 'both' : 'child', because, also: [{ because: 'limit', values: { limit } }] };
    },
    sensitivity: 'operational',
    source: 'S1:884; RECALL CCS',
  });
}

/** Questions of which every permission is followed by who decides about it. */
export type Decided<Q extends Questions> = Q & {
  readonly [
    Key in keyof Q as Q[Key] extends { readonly kind: 'grant' } ? `${Key & string}DecidedBy` : never
  ]: ComputedQuestion<Decision>;
};

/** Puts behind every permission who decides about it, at the child's age and the age of consent for its purpose. */
export const withDeciders = <const Q extends Questions>(questions: Q, ages: Ages): Decided<Q> =>
  Object.fromEntries(
    Object.entries(questions).flatMap(([key, asked]): [string, Asked][] => {
      if (!isPermission(asked)) return [[key, asked]];
      const by = decidedBy(ages, ages.purposeOf(key), asked.options.when);
      return [
        [key, asked],
        [`${key}DecidedBy`, by],
      ];
    }),
  ) as Decided<Q>;

/** Holds when something was permitted that the child does not decide about alone. */
export const adultDecidesToo = (questions: Questions): Condition =>
  any(
    ...Object.entries(questions).flatMap(([key, asked]) =>
      isPermission(asked)
        ? all({ is: asked, code: 'yes' }, not({ is: questions[`${key}DecidedBy`] as AnyQuestion, code: 'child' }))
        : [],
    ),
  );

const isPermission = (asked: Asked): asked is AnyQuestion => isQuestion(asked) && asked.kind === 'grant';
