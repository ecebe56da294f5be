import { caseTransfer } from '@amparo/definitions';
import type { LanguageLoaders } from './form-language.js';
import { GatedForm } from './gated-form.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/case-transfer.ar.js'),
  fr: () => import('@amparo/definitions/words/case-transfer.fr.js'),
};

/**
 * Hands a case over to another body, also across a border.
 *
 * @summary Case transfer and cross-border handover.
 * @tag amparo-case-transfer
 */
export class CaseTransfer extends GatedForm {
  override readonly definition: typeof caseTransfer = caseTransfer;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-case-transfer': CaseTransfer;
  }
}
