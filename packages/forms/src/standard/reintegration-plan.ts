import { reintegrationPlan } from '@amparo/definitions';
import { formLanguages } from '../host/form-languages.js';
import { RiskForm } from './risk-form.js';

/**
 * Plans the return of a child without its parents: preparation, travel, life afterwards, visits.
 *
 * @summary Reintegration plan of an unaccompanied or separated child.
 * @tag amparo-reintegration-plan
 */
export class ReintegrationPlan extends RiskForm {
  override readonly definition: typeof reintegrationPlan = reintegrationPlan;
  protected override readonly languages = formLanguages.reintegrationPlan;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-reintegration-plan': ReintegrationPlan;
  }
}
