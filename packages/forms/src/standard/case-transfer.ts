import { caseTransfer } from '@amparo/definitions';
import { formLanguages } from '../host/form-languages.js';
import { GatedForm } from './gated-form.js';

/**
 * Hands a case over to another body, also across a border.
 *
 * @summary Case transfer and cross-border handover.
 * @tag amparo-case-transfer
 */
export class CaseTransfer extends GatedForm {
  override readonly definition: typeof caseTransfer = caseTransfer;
  protected override readonly languages = formLanguages.caseTransfer;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-case-transfer': CaseTransfer;
  }
}
