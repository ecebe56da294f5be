import { bestInterestsAssessment } from '@amparo/definitions';
import type { LanguageLoaders } from './form-language.js';
import { RiskForm } from './risk-form.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/best-interests-assessment.ar.js'),
  fr: () => import('@amparo/definitions/words/best-interests-assessment.fr.js'),
};

/**
 * Assesses what is best for a child: its views, its family, its safety, its development, and the risks.
 *
 * @summary Best interests assessment.
 * @tag amparo-best-interests-assessment
 */
export class BestInterestsAssessment extends RiskForm {
  override readonly definition: typeof bestInterestsAssessment = bestInterestsAssessment;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-best-interests-assessment': BestInterestsAssessment;
  }
}
