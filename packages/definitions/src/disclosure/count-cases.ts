import { isAbsent } from '@amparo/model';
import { newest, type CaseRecord } from '../case/case-record.js';
import type { Moment } from '../case/case-view.js';
import { CasePermissions } from './case-permissions.js';
import type { Cell } from './cell.js';
import { suppressed } from './suppressed.js';

/** Facts that may be counted: they identify nobody alone, and are no text (content chapter 20). */
export const countedFacts = [
  'ageBand',
  'sex',
  'accompanimentStatus',
  'careArrangement',
  'riskLevel',
  'functionalDifficulty',
  'decidedSolution',
] as const;

/** A fact that may be counted. */
export type CountedFact = (typeof countedFacts)[number];

/** A table of counts, and how many cases may not be counted at all. */
export interface CaseCounts {
  readonly cells: readonly Cell[];
  /** Cases without permission to be counted; undefined where that number itself is too small to tell. */
  readonly notCounted?: number;
}

/** The smallest count that is told (content chapter 20, our own proposal). */
export const SMALLEST_CELL = 5;

/**
 * Counts cases by one or two facts, for reports: only cases with permission to be counted, never a name, a code or a text,
 * and no count that would point at somebody.
 */
export function countCases(
  cases: readonly CaseRecord[],
  by: readonly [CountedFact] | readonly [CountedFact, CountedFact],
  moment: Moment,
): CaseCounts {
  const counted = cases.filter((each) => mayCount(each, moment));
  const tally = new Map<string, Cell>();
  for (const each of counted) {
    const codes = by.map((fact) => codeOf(each, fact));
    const key = JSON.stringify(codes);
    tally.set(key, { codes, count: (tally.get(key)?.count ?? 0) + 1 });
  }
  const notCounted = cases.length - counted.length;
  const isSmall = notCounted > 0 && notCounted < SMALLEST_CELL;
  return { cells: suppressed([...tally.values()], SMALLEST_CELL), ...(!isSmall && { notCounted }) };
}

const mayCount = ({ permissions = [] }: CaseRecord, moment: Moment): boolean =>
  new CasePermissions(permissions, moment).family('permNonIdentifiable').holds;

function codeOf(record: CaseRecord, fact: CountedFact): string {
  if (fact === 'ageBand') return bandOf(newest(record, 'ageYears')?.value);
  const value = newest(record, fact)?.value;
  return typeof value === 'string' && !isAbsent(value) ? value : 'unknown';
}

// Bands of the content's chapter 20; an age itself is never told.
function bandOf(years: unknown): string {
  if (typeof years !== 'number') return 'unknown';
  const from = [15, 10, 5, 0].find((start) => years >= start) ?? 0;
  return years > 17 ? 'over17' : `${String(from)}-${String(from === 15 ? 17 : from + 4)}`;
}
