import type { BandDay } from '../disclosure/band-days.js';
import type { FactAnswer } from './case-record.js';
import type { Moment } from './case-view.js';
import { dayOf } from './day-of.js';

/**
 * An age in years, counted on over the birthdays since it was said, where the registration knew the day and a band was still ahead:
 * a child that is older now is else asked in the words of the age that it had. Where only a range of days is known, or the child was
 * 15 or more, it stays as it was said.
 */
export function aged(answer: FactAnswer, moment: Moment, [next]: readonly BandDay[] = []): FactAnswer {
  if (typeof answer.value !== 'number' || next === undefined || next.from !== next.by) return answer;
  const birthday = next.by.slice(4);
  const begun = (day: string): number => Number(day.slice(0, 4)) - (day.slice(4) < birthday ? 1 : 0);
  const since = begun(dayOf(moment)) - begun(answer.at.slice(0, 10));
  return { ...answer, value: answer.value + Math.max(0, since) };
}
