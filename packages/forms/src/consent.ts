import { consent } from '@amparo/definitions';
import { CaseForm } from './case-form.js';
import { formLanguages } from './form-languages.js';

/**
 * Asks a parent, a caregiver or an older child for permissions, one by one.
 *
 * @summary Informed consent.
 * @tag amparo-consent
 */
export class Consent extends CaseForm {
  override readonly definition: typeof consent = consent;
  protected override readonly languages = formLanguages.consent;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-consent': Consent;
  }
}
