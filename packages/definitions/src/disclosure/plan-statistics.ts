import { isAbsent } from '@amparo/model';
import { newest, type CaseRecord } from '../case/case-record.js';
import type { Moment } from '../case/case-view.js';
import { CasePermissions } from './case-permissions.js';
import type { Obstacle } from './obstacle.js';

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

/** What is asked of a plan for counting. */
export interface StatisticsRequest {
  readonly purpose: 'statistics';
  readonly cases: readonly CaseRecord[];
  /** What is to be counted; all that may be, unless given. */
  readonly facts?: readonly CountedFact[];
  readonly moment: Moment;
}

/** What of one case may be counted, or why nothing of it may. */
export interface PlannedCase {
  readonly caseCode: string;
  readonly allowed: boolean;
  /** UUID of the consent that it rests on. */
  readonly record?: string;
  readonly obstacles: readonly Obstacle[];
  /** Codes by fact; `unknown` for what nobody knows, and nothing at all of a case that may not be counted. */
  readonly facts: Readonly<Partial<Record<CountedFact, string>>>;
}

declare const planned: unique symbol;

/** What may be counted of which cases, and why the others may not; for whoever counts, and not for the report. */
export interface StatisticsPlan {
  readonly [planned]: 'statistics';
  readonly purpose: 'statistics';
  /** ISO 8601. A plan is good for a quarter of an hour: a permission may be taken back meanwhile. */
  readonly plannedAt: string;
  readonly facts: readonly CountedFact[];
  readonly cases: readonly PlannedCase[];
}

const plans = new WeakSet<StatisticsPlan>();

/** Tells a plan that was made here from an object that only looks like one. */
export const isStatisticsPlan = (plan: StatisticsPlan): boolean => plans.has(plan);

/** Computes which facts of which cases may be counted: for `planDisclosure`, which is the one way to it. */
export function planStatistics({ cases, facts = countedFacts, moment }: StatisticsRequest): StatisticsPlan {
  const allowed = facts.filter((fact) => countedFacts.includes(fact));
  const plan = Object.freeze({
    purpose: 'statistics',
    plannedAt: moment.now,
    facts: Object.freeze(allowed),
    cases: Object.freeze(cases.map((each) => planCase(each, { facts: allowed, moment }))),
  }) as unknown as StatisticsPlan;
  plans.add(plan);
  return plan;
}

interface Asked {
  readonly facts: readonly CountedFact[];
  readonly moment: Moment;
}

function planCase(record: CaseRecord, { facts, moment }: Asked): PlannedCase {
  const { caseCode, permissions = [] } = record;
  const asked = new CasePermissions(permissions, moment);
  const standing = asked.family('permNonIdentifiable');
  const obstacles: readonly Obstacle[] = [
    ...(standing.holds
      ? []
      : [{ code: 'familyPermission', permission: 'permNonIdentifiable', why: standing.why } as const]),
    ...refusal(asked),
  ];
  const isAllowed = obstacles.length === 0;
  const told = isAllowed ? facts.map((fact) => [fact, codeOf(record, fact)] as const) : [];
  return Object.freeze({
    caseCode,
    allowed: isAllowed,
    ...(standing.holds && { record: standing.record }),
    obstacles,
    facts: Object.freeze(Object.fromEntries(told)),
  });
}

// A child is not asked for this; one that has refused, or taken back, everything, or that anything be written, has refused this too
// (S1:1320), and a yes to one step since does not undo it.
function refusal(permissions: CasePermissions): readonly Obstacle[] {
  const permission = 'assentWrite';
  const child = permissions.child(permission);
  const isRefused = !child.holds && (child.why === 'no' || child.why === 'withdrawn');
  return isRefused ? [{ code: 'childPermission', permission, why: child.why }] : [];
}

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
