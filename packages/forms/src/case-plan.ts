import { casePlan } from '@amparo/definitions';
import { CaseForm } from './case-form.js';

/**
 * Sets goals and actions with the child: who does what, by when.
 *
 * @summary Case plan.
 * @tag amparo-case-plan
 */
export class CasePlan extends CaseForm {
  override readonly definition: typeof casePlan = casePlan;
  protected override readonly languages = {}; // in English until a file of its words lies in locales
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-case-plan': CasePlan;
  }
}
