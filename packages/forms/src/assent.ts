import { assent } from '@amparo/definitions';
import { CaseForm } from './case-form.js';
import { formLanguages } from './form-languages.js';

/**
 * Explains, asks the child what it agrees to, one thing at a time, and keeps its right to say no.
 *
 * @summary Informed assent of a child, by age.
 * @tag amparo-assent
 */
export class Assent extends CaseForm {
  override readonly definition: typeof assent = assent;
  protected override readonly languages = formLanguages.assent;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-assent': Assent;
  }
}
