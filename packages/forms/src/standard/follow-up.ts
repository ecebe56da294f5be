import { followUp } from '@amparo/definitions';
import { CaseForm } from '../filling/case-form.js';
import { formLanguages } from '../host/form-languages.js';

/**
 * Records a follow-up contact, a review of the plan, or a case conference.
 *
 * @summary Follow-up and case review.
 * @tag amparo-follow-up
 */
export class FollowUp extends CaseForm {
  override readonly definition: typeof followUp = followUp;
  protected override readonly languages = formLanguages.followUp;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-follow-up': FollowUp;
  }
}
