import { earliestDay, latestDay, parseEdtf, type Submission } from '@amparo/model';
import { BANDS } from '../assent/band-begins.js';
import type { Forms } from '../case/forms.js';
import { daysAfter } from '../shared/days-after.js';
import type { ChildRecord } from './child-record.js';
import { ReadAnswers, type AnyPath } from './read-answers.js';

/** When a child comes into a band of age: the day where its birthday is known, else the first and the last that it can be. */
export interface BandDay {
  readonly from: string;
  readonly by: string;
}

/** The bands of age that are still ahead of a child at its registration; nothing is kept of a child that is in the last. */
export function bandDaysIn({ answers }: Submission, at: string): readonly BandDay[] {
  const read = new ReadAnswers<AnyPath<Forms['registration']>>(answers);
  const on = at.slice(0, 10);
  const birth = read.text('childIdentity.dateOfBirth') ?? read.at('childIdentity.ageYears');
  if (birth === undefined) return [];
  const [first, last] = typeof birth === 'string' ? daysOf(birth) : [yearsAfter(daysAfter(on, 1), -1), on];
  const years = typeof birth === 'string' ? 0 : Number(birth);
  return Object.values(BANDS)
    .map((begins) => ({ from: yearsAfter(first, begins - years), by: yearsAfter(last, begins - years) }))
    .filter(({ by }) => by > on);
}

// What is only about right may be a year off.
const daysOf = (birth: string): readonly [string, string] => [
  yearsAfter(earliestDay(birth), parseEdtf(birth)?.approximate ? -1 : 0),
  latestDay(birth),
];

/** The same day so many years later; a 29 February that a year has not comes, as texts are compared, with its 1 March. */
export const yearsAfter = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** The end of the band of an assent as the registration knows it, where that is sooner than by the years that it says. */
export const bandEnd = ({ at, bandEndsOn }: ChildRecord, days: readonly BandDay[]): string | undefined =>
  [bandEndsOn, days.find(({ by }) => by > at.slice(0, 10))?.by].sort()[0]; // what is undefined comes last
