import type { IntersectingFactor } from './intersecting-factor.js';
import type { RiskLevel } from './risk-level.js';
import type { Likelihood, Severity } from './rule-set.js';

/** One risk and what was made of it. */
export interface ExplainedRow {
  readonly risk: string;
  readonly severity: Severity | 'unknown';
  readonly likelihood: Likelihood | 'unknown';
  /** Null when neither judgement is known. */
  readonly level: RiskLevel | null;
  /** The level before the worker lowered it by one step, and why. */
  readonly lowered?: { readonly from: RiskLevel; readonly reason: string };
  /** What protects the child from it; shown beside the level, and never counted. */
  readonly protectiveFactors?: readonly string[];
}

/** A floor that holds, whether or not it changes the level. */
export interface ExplainedFloor {
  readonly id: string;
  readonly level: RiskLevel;
  readonly textKey: string;
  readonly sources: readonly string[];
}

/** What the worker decided. */
export interface Decided {
  readonly level: RiskLevel;
  /** Code of the worker. */
  readonly by: string;
  readonly reason: string | null;
  /** Another level was suggested. */
  readonly differs: boolean;
}

/** How a level came about, in words and codes and without any score (content chapter 16.3, rule 8). */
export interface Explanation {
  /** Id of the rule set. */
  readonly ruleSet: string;
  readonly suggested: RiskLevel | 'none' | 'insufficient';
  /** The level before floors: `none` without a risk, `insufficient` when no risk has any judgement. */
  readonly base: RiskLevel | 'none' | 'insufficient';
  /** Some risk has no judgement at all, so low is not suggested. */
  readonly incomplete: boolean;
  readonly rows: readonly ExplainedRow[];
  readonly floors: readonly ExplainedFloor[];
  /** Which of the seven intersecting factors were seen, in their order; they change no level (rule 5). */
  readonly intersecting?: readonly IntersectingFactor[];
  readonly decided?: Decided;
}
