import { isAbsent } from '@amparo/model';
import { newest, type CaseRecord } from '../case/case-record.js';
import type { Forms } from '../case/forms.js';
import type { CaseContents } from './case-contents.js';
import type { AnyPath, ReadAnswers } from './read-answers.js';

type Screening = ReadAnswers<AnyPath<Forms['traffickingScreening']>>;

/** The signs of trafficking were strong, or whoever held the child is still in contact: once in any form of the case (TRA-06). */
export const traffickedIn = (contents: CaseContents): boolean =>
  contents.ever(
    'traffickingScreening',
    (read: Screening) => read.text('outcome.summaryLevel') === 'strongSigns' || read.yes('elements.stillControlled'),
  ) || contents.ever('bestInterestsAssessment', (read) => read.yes('known.traffickingStrong'));

/** Signs of trafficking were seen, or help against it is asked for: once in any form of the case (REF-06). */
export const traffickingSeenIn = (contents: CaseContents): boolean =>
  traffickedIn(contents) ||
  contents.ever('traffickingScreening', (read: Screening) => read.text('outcome.summaryLevel') === 'someSigns') ||
  contents.ever('registration', (read) => read.yes('risksSeen.traffickingSigns')) ||
  contents.ever('referral', (read) => read.texts('base.services').includes('trafficking')) ||
  ['bestInterestsAssessment', 'referral'].some((form) =>
    contents.ever(form, (read) => read.yes('known.traffickingSigns')),
  );

/**
 * The family may have had a part in it, as the newest specialist says who was asked, and no search since was cleared; what could not be
 * ruled out counts as well (TRA-05).
 */
export function familyFearedIn(contents: CaseContents): boolean {
  const asked = contents.last('traffickingScreening', (read: Screening) => read.isAsked('elements.familyRole'));
  if (asked === undefined || asked.text('elements.familyRole') === 'no') return false;
  const isCleared = contents.read('familyTracing').text('safe.tracingClearedBy') !== undefined;
  return !(isCleared && contents.isSince('familyTracing', 'traffickingScreening'));
}

/** The same, as far as the device remembers. */
export function rememberedFear(record: Pick<CaseRecord, 'facts'>): boolean {
  const role = newest(record, 'familyInTrafficking')?.value;
  return role === 'yes' || isAbsent(role);
}
