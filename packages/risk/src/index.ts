export { assessRisk, withDecision, type RiskInput, type RiskRow } from './assess-risk.js';
export { checkRuleSet } from './check-rule-set.js';
export { daysOf } from './days-of.js';
export { dueAt, startOfDay } from './due-at.js';
export type { Decided, ExplainedFloor, ExplainedRow, Explanation } from './explanation.js';
export type { Facts } from './facts.js';
export { houseRuleSet } from './house-rule-set.js';
export { intersectingFactors, type IntersectingFactor } from './intersecting-factor.js';
export { readRiskInput, type ReadRiskInput } from './read-risk-input.js';
export { firstActionLimit, type RiskLevel } from './risk-level.js';
export { riskWords } from './risk-words.js';
export { RuleSetError } from './rule-set-error.js';
export type { FactCondition, Floor, Likelihood, RuleSet, Severity } from './rule-set.js';
export { sentencesOf, type RiskSentences, type Sentence } from './sentences-of.js';
export { timeIn, withOffset } from './time-in.js';
export {
  assessmentTimer,
  facilityTimer,
  facilityWarnDays,
  firstActionTimer,
  followUpTimer,
  planTimer,
  reviewTimer,
  timers,
  type Timer,
  type TimerId,
} from './timers.js';
