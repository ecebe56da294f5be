import type { Cell } from './cell.js';
import { isStatisticsPlan, type CountedFact, type StatisticsPlan } from './plan-statistics.js';
import { suppressed } from './suppressed.js';

/** A table of counts, and how many cases may not be counted at all. */
export interface CaseCounts {
  readonly cells: readonly Cell[];
  /** Cases without permission to be counted; undefined where that number itself is too small to tell. */
  readonly notCounted?: number;
}

/** Why nothing was counted: an `outdated` plan is made again, and what was not asked of it (`notPlanned`) is asked. */
export interface CountRefusal {
  readonly code: 'outdated' | 'notPlanned';
}

/** The smallest count that is told (content chapter 20, our own proposal). */
export const SMALLEST_CELL = 5;

const GOOD_FOR_MS = 15 * 60 * 1000;

interface Counting {
  readonly by: readonly [CountedFact] | readonly [CountedFact, CountedFact];
  /** ISO 8601 with an offset. */
  readonly now: string;
}

/**
 * Counts what a plan lets be counted, by one or two facts, for reports: never a name, a code of a case or a text, and no
 * count of this table that would point at somebody. It remembers no other: two tables of cases that differ by one, as by a day
 * or by what the caller left out, tell of that one, so publish one of fixed cases at fixed times.
 *
 * @throws {TypeError} when the plan was not made by `planDisclosure`.
 */
export function countCases(
  plan: StatisticsPlan,
  { by, now }: Counting,
): { readonly ok: true; readonly value: CaseCounts } | { readonly ok: false; readonly error: CountRefusal } {
  if (!isStatisticsPlan(plan))
    throw new TypeError('Cases are counted by a plan that planDisclosure made for statistics.');
  const age = Date.parse(now) - Date.parse(plan.plannedAt);
  if (!(age >= 0 && age <= GOOD_FOR_MS)) return { ok: false, error: { code: 'outdated' } };
  if (!by.every((fact) => plan.facts.includes(fact))) return { ok: false, error: { code: 'notPlanned' } };
  const counted = plan.cases.filter(({ allowed }) => allowed);
  const tally = new Map<string, Cell>();
  for (const { facts } of counted) {
    const codes = by.map((fact) => facts[fact] ?? 'unknown');
    const key = JSON.stringify(codes);
    tally.set(key, { codes, count: (tally.get(key)?.count ?? 0) + 1 });
  }
  const notCounted = plan.cases.length - counted.length;
  const isSmall = notCounted > 0 && notCounted < SMALLEST_CELL;
  const cells = suppressed([...tally.values()], SMALLEST_CELL);
  return { ok: true, value: { cells, ...(!isSmall && { notCounted }) } };
}
