import { bestInterestsAssessment } from '@amparo/definitions';
import { formLanguages } from '../host/form-languages.js';
import { RiskForm } from './risk-form.js';

/**
 * Assesses what is best for a child: its views, its family, its safety, its development, and the risks.
 *
 * @summary Best interests assessment.
 * @tag amparo-best-interests-assessment
 */
export class BestInterestsAssessment extends RiskForm {
  override readonly definition: typeof bestInterestsAssessment = bestInterestsAssessment;
  protected override readonly languages = formLanguages.bestInterestsAssessment;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-best-interests-assessment': BestInterestsAssessment;
  }
}
