import { withRiskRules } from '@amparo/definitions';
import type { Environment } from '@amparo/model';
import { checkRuleSet, type RuleSet } from '@amparo/risk';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { CaseForm } from '../filling/case-form.js';

/** A whole form that reads risk by a rule set, which the host may replace. */
export abstract class RiskForm extends CaseForm {
  static override properties: PropertyDeclarations = { riskRuleSet: { attribute: false } };

  #riskRuleSet: RuleSet | undefined;

  /** The rule set of the host for risk; undefined for ours. One that cannot be used throws a `RuleSetError`. */
  get riskRuleSet(): RuleSet | undefined {
    return this.#riskRuleSet;
  }

  set riskRuleSet(given: RuleSet | undefined) {
    this.#riskRuleSet = given && checkRuleSet(given);
  }

  override environment(): Environment {
    return withRiskRules(super.environment(), this.riskRuleSet);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('riskRuleSet')) this.surround();
  }
}
