import { traffickingScreening } from '@amparo/definitions';
import { CaseForm } from '../filling/case-form.js';
import { formLanguages } from '../host/form-languages.js';

/**
 * Notes signs of trafficking: seen, not seen, or could not tell; never a total.
 *
 * @summary Trafficking screening.
 * @tag amparo-trafficking-screening
 */
export class TraffickingScreening extends CaseForm {
  override readonly definition: typeof traffickingScreening = traffickingScreening;
  protected override readonly languages = formLanguages.traffickingScreening;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-trafficking-screening': TraffickingScreening;
  }
}
