import { consent } from '@amparo/definitions';
import { formLanguages } from '../host/form-languages.js';
import { PermissionForm } from './permission-form.js';

/**
 * Explains, and asks a parent, a caregiver or an older child for permissions, one by one and in the words for whoever is asked.
 *
 * @summary Informed consent.
 * @tag amparo-consent
 */
export class Consent extends PermissionForm {
  override readonly definition: typeof consent = consent;
  protected override readonly languages = formLanguages.consent;
  protected override readonly wording = { by: consent.sections.basis.questions.wording, own: 'caregiver' };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-consent': Consent;
  }
}
