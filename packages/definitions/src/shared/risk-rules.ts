import { ruleSetIn, type Environment } from '@amparo/model';
import { checkRuleSet, houseRuleSet, type RuleSet } from '@amparo/risk';

/** The setting that names the rule set for risk of the host; ours while it is not set. */
export const RISK_RULES = 'riskRuleSet';

const checked = new WeakMap<object, RuleSet>();

/**
 * The rule set that risk is read by: the host's, or ours.
 *
 * @throws {RuleSetError} when the host's cannot be used.
 */
export function riskRulesIn(environment: Environment): RuleSet {
  const given = ruleSetIn(RISK_RULES, environment);
  if (typeof given !== 'object' || given === null) return houseRuleSet;
  const ruleSet = checked.get(given) ?? checkRuleSet(given);
  checked.set(given, ruleSet);
  return ruleSet;
}

/** Whether it is our own, whose explanations name what it makes of the unknown. */
export const isOurs = (ruleSet: RuleSet): boolean => ruleSet === houseRuleSet;

/** Sets the host's rule set for risk among what surrounds a form; ours where it gives none. */
export const withRiskRules = (environment: Environment, ruleSet: RuleSet | undefined): Environment =>
  ruleSet === undefined || isOurs(ruleSet)
    ? environment
    : {
        ...environment,
        settings: { ...environment.settings, [RISK_RULES]: ruleSet.id },
        ruleSets: { ...environment.ruleSets, [ruleSet.id]: ruleSet },
      };
