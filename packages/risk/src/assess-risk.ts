import type { Explanation, ExplainedRow } from './explanation.js';
import type { Facts } from './facts.js';
import { intersectingFactors, type IntersectingFactor } from './intersecting-factor.js';
import type { RiskLevel } from './risk-level.js';
import type { FactCondition, Likelihood, RuleSet, Severity } from './rule-set.js';

/** One risk as the worker judged it; a judgement that is left out is not known. */
export interface RiskRow {
  /** Code of the risk. */
  readonly risk: string;
  readonly severity?: Severity | 'unknown';
  readonly likelihood?: Likelihood | 'unknown';
  readonly protectiveFactors?: readonly string[];
  /** The worker lowers the level by one step, for a reason; without one nothing is lowered. */
  readonly lowered?: { readonly reason: string };
}

/** What a level is derived from. */
export interface RiskInput {
  readonly rows: readonly RiskRow[];
  readonly facts: Facts;
  /** Which of the intersecting factors were seen; left out where nobody looked for them. */
  readonly intersecting?: readonly IntersectingFactor[];
  readonly decided?: { readonly level: RiskLevel; readonly by: string; readonly reason?: string | null };
}

/**
 * Suggests a level of risk and explains it: each risk by its severity and likelihood, the highest risk wins, floors hold,
 * and the worker decides. Nothing is added up, and what is not known never lowers a level. Pure.
 */
export function assessRisk({ rows, facts, intersecting, decided }: RiskInput, ruleSet: RuleSet): Explanation {
  const explained = rows.map((row) => explainedRow(row, ruleSet));
  const levels = explained.flatMap(({ level }) => (level === null ? [] : [level]));
  const floors = ruleSet.floors.filter(({ when }) => factsFulfil(when, facts));
  const incomplete = levels.length < rows.length;
  const base = highestOf(levels) ?? (rows.length === 0 ? 'none' : 'insufficient');
  const highest = highestOf([...levels, ...floors.map(({ level }) => level)]);
  const suggested = highest && incomplete ? higherOf(highest, ruleSet.incomplete) : (highest ?? base);
  const explanation: Explanation = {
    ruleSet: ruleSet.id,
    suggested,
    base,
    incomplete,
    rows: explained,
    floors: floors.map(({ id, level, textKey, sources }) => ({ id, level, textKey, sources })),
    ...(intersecting && { intersecting: intersectingFactors.filter((each) => intersecting.includes(each)) }),
  };
  return decided ? withDecision(explanation, decided) : explanation;
}

/** Adds to an explanation what the worker decided, and whether it differs from what was suggested. Pure. */
export const withDecision = (
  explanation: Explanation,
  { level, by, reason = null }: NonNullable<RiskInput['decided']>,
): Explanation & Required<Pick<Explanation, 'decided'>> => ({
  ...explanation,
  // Where no level was suggested there is nothing to differ from.
  decided: { level, by, reason, differs: isLevel(explanation.suggested) && level !== explanation.suggested },
});

const isLevel = (suggested: Explanation['suggested']): boolean => (ORDER as readonly string[]).includes(suggested);

const ORDER: readonly RiskLevel[] = ['low', 'medium', 'high'];

const higherOf = (one: RiskLevel, other: RiskLevel): RiskLevel =>
  ORDER.indexOf(one) < ORDER.indexOf(other) ? other : one;

const highestOf = (levels: readonly RiskLevel[]): RiskLevel | undefined =>
  levels.length === 0 ? undefined : levels.reduce(higherOf);

function explainedRow(row: RiskRow, ruleSet: RuleSet): ExplainedRow {
  const { risk, severity = 'unknown', likelihood = 'unknown', protectiveFactors, lowered } = row;
  const level = levelOf(severity, likelihood, ruleSet);
  const reason = lowered?.reason.trim() ?? '';
  const stepsDown = level !== null && level !== 'low' && reason !== '';
  return {
    risk,
    severity,
    likelihood,
    level: stepsDown ? below(level) : level,
    ...(stepsDown && { lowered: { from: level, reason } }),
    ...(protectiveFactors && { protectiveFactors }),
  };
}

const below = (level: Exclude<RiskLevel, 'low'>): RiskLevel => (level === 'high' ? 'medium' : 'low');

function levelOf(
  severity: Severity | 'unknown',
  likelihood: Likelihood | 'unknown',
  { cells, unknown }: RuleSet,
): RiskLevel | null {
  if (severity === 'unknown' && likelihood === 'unknown') return null;
  const row = cells[severity === 'unknown' ? unknown.severity : severity];
  return row[likelihood === 'unknown' ? unknown.likelihood : likelihood];
}

function factsFulfil(condition: FactCondition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((part) => factsFulfil(part, facts));
  const known = facts[condition.fact];
  if (known === undefined) return false;
  if ('below' in condition) return typeof known === 'number' && known < condition.below;
  return typeof known !== 'number' && condition.isOneOf.includes(known);
}
