import { safeDisclosure } from '@amparo/definitions';
import { CaseForm } from './case-form.js';
import type { LanguageLoaders } from './form-language.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/safe-disclosure.ar.js'),
  fr: () => import('@amparo/definitions/words/safe-disclosure.fr.js'),
};

/**
 * Guides a responder who is no specialist when a child discloses violence: no story, safe help.
 *
 * @summary Safe disclosure record for non-specialised responders.
 * @tag amparo-safe-disclosure
 */
export class SafeDisclosure extends CaseForm {
  override readonly definition: typeof safeDisclosure = safeDisclosure;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-safe-disclosure': SafeDisclosure;
  }
}
