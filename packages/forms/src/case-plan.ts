import { casePlan } from '@amparo/definitions';
import { CaseForm } from './case-form.js';
import type { LanguageLoaders } from './form-language.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/case-plan.ar.js'),
  fr: () => import('@amparo/definitions/words/case-plan.fr.js'),
};

/**
 * Sets goals and actions with the child: who does what, by when.
 *
 * @summary Case plan.
 * @tag amparo-case-plan
 */
export class CasePlan extends CaseForm {
  override readonly definition: typeof casePlan = casePlan;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-case-plan': CasePlan;
  }
}
