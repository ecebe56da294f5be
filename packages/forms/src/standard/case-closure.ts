import { caseClosure } from '@amparo/definitions';
import { CaseForm } from '../filling/case-form.js';
import { formLanguages } from '../host/form-languages.js';

/**
 * Closes a case with the child, and plans the last follow-up.
 *
 * @summary Case closure.
 * @tag amparo-case-closure
 */
export class CaseClosure extends CaseForm {
  override readonly definition: typeof caseClosure = caseClosure;
  protected override readonly languages = formLanguages.caseClosure;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-case-closure': CaseClosure;
  }
}
