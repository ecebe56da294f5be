import type { Json } from '@amparo/model';
import type { CaseContents } from './case-contents.js';
import type { CasePermissions } from './case-permissions.js';
import { doubting, fearedStates, mayNeedProtection, persecution } from './feared-states.js';
import type { Obstacle } from './obstacle.js';
import type { DisclosurePurpose } from './purpose.js';
import type { Recipient } from './recipient.js';
import { ofRelatives, searchedIn, searchesAbroad, type RelativesAtRisk } from './relatives.js';
import { familyFearedIn } from './trafficking.js';

/** What was found before something crosses a border; what nobody has looked at is not safe (S0:161, S0:809). */
export interface BorderSafety {
  readonly originOfHarm: 'checkedSafe' | 'notSafe' | 'notChecked';
  readonly relativesAtRisk: RelativesAtRisk;
}

/** What is known of the border between the case and the recipient. */
export interface Border {
  readonly recipient: Recipient;
  readonly purpose: DisclosurePurpose;
  /** ISO 3166-1 alpha-2 country of the case. */
  readonly here: string;
  /** Countries that get nothing about a child; undefined while the protocol does not say. */
  readonly blocked: readonly string[] | undefined;
  readonly safety: BorderSafety;
}

/** Whether the recipient is in another country than the case. */
export const crosses = ({ recipient, here }: Border): boolean => recipient.country !== here;

/** What stands against telling this recipient, whatever anybody has permitted. */
export function dangers(border: Border, contents: CaseContents): readonly Obstacle[] {
  const { recipient, purpose, here, blocked, safety } = border;
  const found: Obstacle[] = [];
  if (reached(border, contents).some((country) => blocked?.includes(country))) found.push({ code: 'countryBlocked' });
  found.push(...persecution(recipient, fearedIn(contents)));
  if (crosses(border) && safety.originOfHarm !== 'checkedSafe') found.push({ code: 'originNotChecked' });
  if (purpose === 'tracing' && familyFearedIn(contents)) found.push({ code: 'familyFeared' });
  // A search comes to relatives across the border also through a body on this side; and a risk that was found stops any search.
  const isSearch = purpose === 'tracing' && (safety.relativesAtRisk === 'yes' || searchesAbroad(contents, here));
  return crosses(border) || isSearch ? [...found, ...ofRelatives(safety.relativesAtRisk)] : found;
}

// What a registration excluded may be doubted by a form since: then it may be any State.
function fearedIn(contents: CaseContents): readonly Json[] | undefined {
  const isDoubted = doubting.some(
    (form) => contents.isSince(form, 'registration') && mayNeedProtection(form, contents.read(form)),
  );
  return fearedStates(contents.read('registration')) ?? (isDoubted ? [] : undefined);
}

// Whoever searches asks bodies in each country where the search goes on, also through a recipient on this side.
const reached = ({ recipient, purpose }: Border, contents: CaseContents): readonly string[] => [
  recipient.country,
  ...(purpose === 'tracing' ? searchedIn(contents) : []),
];

/** Which permission to cross this border is missing: a search that may go on abroad crosses it through whichever body. */
export function crossing(border: Border, permissions: CasePermissions, contents: CaseContents): readonly Obstacle[] {
  const { purpose, here } = border;
  if (!crosses(border) && !(purpose === 'tracing' && searchesAbroad(contents, here))) return [];
  const standing = permissions.family('permCrossBorder');
  if (!standing.holds) return [{ code: 'familyPermission', permission: 'permCrossBorder', why: standing.why }];
  const named = permissions.consentOf('permCrossBorder')?.countries ?? [];
  const isNamed = reached(border, contents).every((country) => country === here || named.includes(country));
  return isNamed ? [] : [{ code: 'countryNotNamed', permission: 'permCrossBorder' }];
}
