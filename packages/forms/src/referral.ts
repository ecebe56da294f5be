import { referral } from '@amparo/definitions';
import type { LanguageLoaders } from './form-language.js';
import { GatedForm } from './gated-form.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/referral.ar.js'),
  fr: () => import('@amparo/definitions/words/referral.fr.js'),
};

/**
 * Refers a child to a service with no more than that service needs.
 *
 * @summary Referral.
 * @tag amparo-referral
 */
export class Referral extends GatedForm {
  override readonly definition: typeof referral = referral;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-referral': Referral;
  }
}
