import { newest, type CaseRecord } from '../case/case-record.js';
import type { CaseContents } from './case-contents.js';
import { ORIGINS } from './feared-states.js';
import type { Obstacle } from './obstacle.js';

/** Whether telling somebody could endanger relatives: `unknown` where somebody looked and could not say, or nobody looked. */
export type RelativesAtRisk = 'no' | 'yes' | 'unknown';

/** What nobody has found to be safe for relatives is not (S0:809). */
export const ofRelatives = (atRisk: RelativesAtRisk): readonly Obstacle[] =>
  atRisk === 'no' ? [] : [{ code: 'relativesNotChecked' }];

/** The countries where the newest search goes on, which may be that of the case. */
export const searchedIn = (contents: CaseContents): readonly string[] =>
  contents.read('familyTracing').texts('actions.tracingAbroad');

/**
 * Whether a search may reach relatives in another country, through whichever body: it does unless all that is known of where the
 * child comes from, and of where the search goes on, is the country of the case.
 */
export function searchesAbroad(contents: CaseContents, here: string): boolean {
  const registration = contents.read('registration');
  const places = [...ORIGINS.flatMap((key) => registration.at(`childIdentity.${key}`) ?? []), ...searchedIn(contents)];
  return places.length === 0 || places.some((place) => place !== here);
}

/**
 * What the newest search found, as far as the device remembers; undefined where none says it. A transfer that would endanger
 * relatives is never sent (TRF-02), so that there is nothing to remember of it.
 */
export function rememberedRelatives(record: CaseRecord): RelativesAtRisk | undefined {
  const risk = newest(record, 'tracingRisk')?.value;
  if (risk === undefined) return undefined;
  if (risk === 'none') return 'no';
  return risk === 'unsure' ? 'unknown' : 'yes';
}
