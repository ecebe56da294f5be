import { bestInterestsDetermination } from '@amparo/definitions';
import { CaseForm } from '../filling/case-form.js';
import { formLanguages } from '../host/form-languages.js';

/**
 * Prepares, reviews and records the formal decision on what is best for a child.
 *
 * @summary Best interests determination: report, review, panel, decision.
 * @tag amparo-best-interests-determination
 */
export class BestInterestsDetermination extends CaseForm {
  override readonly definition: typeof bestInterestsDetermination = bestInterestsDetermination;
  protected override readonly languages = formLanguages.bestInterestsDetermination;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-best-interests-determination': BestInterestsDetermination;
  }
}
