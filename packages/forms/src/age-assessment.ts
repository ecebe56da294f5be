import { ageAssessment } from '@amparo/definitions';
import { CaseForm } from './case-form.js';
import type { LanguageLoaders } from './form-language.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/age-assessment.ar.js'),
  fr: () => import('@amparo/definitions/words/age-assessment.fr.js'),
};

/**
 * Records an age assessment, which is a last resort.
 *
 * @summary Age assessment.
 * @tag amparo-age-assessment
 */
export class AgeAssessment extends CaseForm {
  override readonly definition: typeof ageAssessment = ageAssessment;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-age-assessment': AgeAssessment;
  }
}
