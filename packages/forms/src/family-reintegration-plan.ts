import { familyReintegrationPlan } from '@amparo/definitions';
import { CaseForm } from './case-form.js';
import type { LanguageLoaders } from './form-language.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/family-reintegration-plan.ar.js'),
  fr: () => import('@amparo/definitions/words/family-reintegration-plan.fr.js'),
};

/**
 * Plans the return of a family with children.
 *
 * @summary Reintegration plan of a family with children.
 * @tag amparo-family-reintegration-plan
 */
export class FamilyReintegrationPlan extends CaseForm {
  override readonly definition: typeof familyReintegrationPlan = familyReintegrationPlan;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-family-reintegration-plan': FamilyReintegrationPlan;
  }
}
