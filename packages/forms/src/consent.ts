import { consent } from '@amparo/definitions';
import { CaseForm } from './case-form.js';

/**
 * Asks a parent, a caregiver or an older child for permissions, one by one.
 *
 * @summary Informed consent.
 * @tag amparo-consent
 */
export class Consent extends CaseForm {
  override readonly definition: typeof consent = consent;
  protected override readonly languages = {}; // in English until a file of its words lies in locales
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-consent': Consent;
  }
}
