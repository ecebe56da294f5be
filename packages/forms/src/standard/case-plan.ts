import { casePlan } from '@amparo/definitions';
import { CaseForm } from '../filling/case-form.js';
import { formLanguages } from '../host/form-languages.js';

/**
 * Sets goals and actions with the child: who does what, by when.
 *
 * @summary Case plan.
 * @tag amparo-case-plan
 */
export class CasePlan extends CaseForm {
  override readonly definition: typeof casePlan = casePlan;
  protected override readonly languages = formLanguages.casePlan;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-case-plan': CasePlan;
  }
}
