import { ageAssessment } from '@amparo/definitions';
import { CaseForm } from '../filling/case-form.js';
import { formLanguages } from '../host/form-languages.js';

/**
 * Records an age assessment, which is a last resort.
 *
 * @summary Age assessment.
 * @tag amparo-age-assessment
 */
export class AgeAssessment extends CaseForm {
  override readonly definition: typeof ageAssessment = ageAssessment;
  protected override readonly languages = formLanguages.ageAssessment;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-age-assessment': AgeAssessment;
  }
}
