import { familyReintegrationPlan } from '@amparo/definitions';
import { CaseForm } from '../filling/case-form.js';
import { formLanguages } from '../host/form-languages.js';

/**
 * Plans the return of a family with children.
 *
 * @summary Reintegration plan of a family with children.
 * @tag amparo-family-reintegration-plan
 */
export class FamilyReintegrationPlan extends CaseForm {
  override readonly definition: typeof familyReintegrationPlan = familyReintegrationPlan;
  protected override readonly languages = formLanguages.familyReintegrationPlan;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-family-reintegration-plan': FamilyReintegrationPlan;
  }
}
