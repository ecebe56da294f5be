import { reintegrationPlan } from '@amparo/definitions';
import type { LanguageLoaders } from './form-language.js';
import { RiskForm } from './risk-form.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/reintegration-plan.ar.js'),
  fr: () => import('@amparo/definitions/words/reintegration-plan.fr.js'),
};

/**
 * Plans the return of a child without its parents: preparation, travel, life afterwards, visits.
 *
 * @summary Reintegration plan of an unaccompanied or separated child.
 * @tag amparo-reintegration-plan
 */
export class ReintegrationPlan extends RiskForm {
  override readonly definition: typeof reintegrationPlan = reintegrationPlan;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-reintegration-plan': ReintegrationPlan;
  }
}
