import { guardianship } from '@amparo/definitions';
import { CaseForm } from '../filling/case-form.js';
import { formLanguages } from '../host/form-languages.js';

/**
 * Records who was asked to be, and is, the child’s guardian.
 *
 * @summary Guardianship and representation.
 * @tag amparo-guardianship
 */
export class Guardianship extends CaseForm {
  override readonly definition: typeof guardianship = guardianship;
  protected override readonly languages = formLanguages.guardianship;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-guardianship': Guardianship;
  }
}
