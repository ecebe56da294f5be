import type { Submission } from '@amparo/model';
import { answerAt } from '../answers-at.js';
import type { PrimeroMapping } from './mapping.js';

/** A recorded consent, as it was submitted. */
export type RecordedConsent = Pick<Submission, 'id' | 'form' | 'answers'>;

/**
 * Reads Primero's consent flags from a recorded consent, as of a day (`YYYY-MM-DD`). Whatever is not a yes that is in force
 * is false: not asked, later, withdrawn and expired alike.
 */
export function consentFlags(
  { answers }: Pick<RecordedConsent, 'answers'>,
  { consent }: Pick<PrimeroMapping, 'consent'>,
  day: string,
): Readonly<Record<string, boolean>> {
  const at = (path: string): unknown => answerAt(answers, path)?.value;
  const standing = at(consent.standing);
  const end = at(consent.validUntil);
  const withdrawn = at(consent.withdrawn);
  const isStanding =
    (standing === 'inForce' || standing === 'partlyWithdrawn') && typeof end === 'string' && end.slice(0, 10) >= day;
  const isInForce = (permission: string): boolean =>
    isStanding &&
    at(`${consent.section}.${permission}`) === 'yes' &&
    !(Array.isArray(withdrawn) && withdrawn.includes(permission));
  return Object.fromEntries(consent.flags.map(({ to, permission }) => [to, isInForce(permission)]));
}
