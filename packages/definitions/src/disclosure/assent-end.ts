import type { Moment } from '../case/case-view.js';
import { dayOf } from '../case/day-of.js';
import { renewalOf } from '../consent/renewal.js';
import type { ChildRecord } from './child-record.js';
import type { FamilyRecord } from './family-record.js';

/** Why an assent counts no more. */
export type AssentEnd = 'olderNow' | 'consentRenewed';

/**
 * Why a child has to be asked again before its assent counts (ASS-07): it has passed into another band of age since, or the
 * consent beside it was renewed, and the child was not asked in that time; undefined while it counts.
 */
export function assentEnd(
  assent: ChildRecord,
  permissions: readonly (FamilyRecord | ChildRecord)[],
  moment: Moment,
): AssentEnd | undefined {
  if (assent.bandEndsOn !== undefined && assent.bandEndsOn <= dayOf(moment)) return 'olderNow';
  const consents = permissions.filter((each) => each.form === 'consent');
  return isRenewedSince(assent, consents, moment.timeZone) ? 'consentRenewed' : undefined;
}

// A consent that stands beside an earlier one, as for a new purpose, renews nothing: one is renewed from 30 days before its end.
function isRenewedSince({ at }: ChildRecord, consents: readonly FamilyRecord[], timeZone: string): boolean {
  return consents.some(({ at: given, endsOn }) => {
    if (endsOn === undefined) return false;
    const from = Date.parse(renewalOf(endsOn, timeZone));
    if (Date.parse(at) >= from) return false;
    return consents.some(
      (each) => Date.parse(each.at) > Date.parse(given) && Date.parse(each.at) >= from && permits(each),
    );
  });
}

const permits = ({ grants, withdrawn }: FamilyRecord): boolean => !withdrawn && Object.values(grants).includes('yes');
