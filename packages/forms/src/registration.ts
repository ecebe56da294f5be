import { registration } from '@amparo/definitions';
import { CaseForm } from './case-form.js';
import type { LanguageLoaders } from './form-language.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/registration.ar.js'),
  fr: () => import('@amparo/definitions/words/registration.fr.js'),
};

/**
 * Registers a child on the move: the form, the sealed draft and the delivery in one tag.
 *
 * @summary Registration and rapid assessment of a child on the move.
 * @tag amparo-registration
 */
export class Registration extends CaseForm {
  override readonly definition: typeof registration = registration;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-registration': Registration;
  }
}
