import { consent } from '@amparo/definitions';
import { CaseForm } from './case-form.js';
import type { LanguageLoaders } from './form-language.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/consent.ar.js'),
  fr: () => import('@amparo/definitions/words/consent.fr.js'),
};

/**
 * Asks a parent, a caregiver or an older child for permissions, one by one.
 *
 * @summary Informed consent.
 * @tag amparo-consent
 */
export class Consent extends CaseForm {
  override readonly definition: typeof consent = consent;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-consent': Consent;
  }
}
