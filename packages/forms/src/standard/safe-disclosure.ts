import { safeDisclosure } from '@amparo/definitions';
import { CaseForm } from '../filling/case-form.js';
import { formLanguages } from '../host/form-languages.js';

/**
 * Guides a responder who is no specialist when a child discloses violence: no story, safe help.
 *
 * @summary Safe disclosure record for non-specialised responders.
 * @tag amparo-safe-disclosure
 */
export class SafeDisclosure extends CaseForm {
  override readonly definition: typeof safeDisclosure = safeDisclosure;
  protected override readonly languages = formLanguages.safeDisclosure;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-safe-disclosure': SafeDisclosure;
  }
}
