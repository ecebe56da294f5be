import { registration } from '@amparo/definitions';
import { CaseForm } from '../filling/case-form.js';
import { formLanguages } from '../host/form-languages.js';

/**
 * Registers a child on the move: the form, the sealed draft and the delivery in one tag.
 *
 * @summary Registration and rapid assessment of a child on the move.
 * @tag amparo-registration
 */
export class Registration extends CaseForm {
  override readonly definition: typeof registration = registration;
  protected override readonly languages = formLanguages.registration;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-registration': Registration;
  }
}
