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

/** A search that came later found, or could not exclude, that the child may need protection after all (TRC-03). */
export const mayNeedProtection = (tracing: ReadAnswers<AnyPath<Forms['familyTracing']>>): boolean =>
  tracing.isAsked('safe.tracingProtectionNeed') && tracing.at('safe.tracingProtectionNeed') !== 'no';

/** Nothing about a child goes to an authority of the State that it may need protection from, consulates abroad included. */
export function persecution(recipient: Recipient, feared: readonly Json[] | undefined): readonly Obstacle[] {
  const isAuthority = recipient.isAuthority || recipient.authority !== undefined;
  if (!isAuthority || !feared) return [];
  if (feared.length === 0) return [{ code: 'originNotKnown' }];
  return feared.includes(recipient.country) ? [{ code: 'possiblePersecution' }] : [];
}
