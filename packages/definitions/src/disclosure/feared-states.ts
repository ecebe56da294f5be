import type { Json } from '@amparo/model';
import type { Forms } from '../case/forms.js';
import type { Obstacle } from './obstacle.js';
import type { AnyPath, ReadAnswers } from './read-answers.js';
import type { Recipient } from './recipient.js';

const FLIGHT = ['persecution', 'conflict'];
/** What a registration asks of where a child comes from. */
export const ORIGINS = ['nationalities', 'countryOfOrigin', 'countryOfHabitualResidence'] as const;

/**
 * The States that a registered child may need protection from, ISO 3166-1 alpha-2: empty where nobody knows which, undefined
 * where a need for protection was excluded. One that nobody has excluded counts as one.
 */
export function fearedStates(registration: ReadAnswers<AnyPath<Forms['registration']>>): readonly Json[] | undefined {
  const isExcluded = registration.at('migration.internationalProtectionSigns') === 'no';
  if (isExcluded && !registration.texts('migration.reasonsForLeaving').some((reason) => FLIGHT.includes(reason)))
    return undefined;
  return statesOf(registration);
}

// Where a child lived before says which State it may fear only if it belongs to none.
function statesOf(registration: ReadAnswers<AnyPath<Forms['registration']>>): readonly Json[] {
  const [nationalities = [], origin = [], residence = []] = ORIGINS.map((key) =>
    registration.at(`childIdentity.${key}`),
  );
  const belongs = [nationalities, origin].flat();
  const isStateless = registration.at('childIdentity.nationalityStatus') === 'stateless';
  return belongs.length > 0 || isStateless ? [belongs, residence].flat() : [];
}

type Reading<Id extends keyof Forms> = ReadAnswers<AnyPath<Forms[Id]>>;

const NO_NEED: readonly unknown[] = ['none', 'rejected'];

// Forms that look at the need for protection again after the registration (TRC-03, BIA-06, BID-08); what was asked and could not be
// said excludes nothing.
const doubts: Readonly<Record<string, (answers: ReadAnswers) => boolean>> = {
  familyTracing: (read: Reading<'familyTracing'>) =>
    read.isAsked('safe.tracingProtectionNeed') && read.at('safe.tracingProtectionNeed') !== 'no',
  bestInterestsAssessment: (read: Reading<'bestInterestsAssessment'>) => read.yes('decision.unhcrReferralNeeded'),
  bestInterestsDetermination: (read: Reading<'bestInterestsDetermination'>) =>
    read.isAsked('situation.bidInternationalProtection') &&
    !NO_NEED.includes(read.at('situation.bidInternationalProtection')),
};

/** The forms that may doubt what a registration has excluded. */
export const doubting: readonly string[] = Object.keys(doubts);

/** A form that came later found, or could not exclude, that the child may need protection after all. */
export const mayNeedProtection = (form: string, answers: ReadAnswers): boolean => doubts[form]?.(answers) ?? false;

/** Nothing about a child goes to an authority of the State that it may need protection from, consulates abroad included. */
export function persecution(recipient: Recipient, feared: readonly Json[] | undefined): readonly Obstacle[] {
  const isAuthority = recipient.isAuthority || recipient.authority !== undefined;
  if (!isAuthority || !feared) return [];
  if (feared.length === 0) return [{ code: 'originNotKnown' }];
  return feared.includes(recipient.country) ? [{ code: 'possiblePersecution' }] : [];
}
