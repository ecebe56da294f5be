import { traffickingScreening } from '@amparo/definitions';
import { CaseForm } from './case-form.js';
import type { LanguageLoaders } from './form-language.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/trafficking-screening.ar.js'),
  fr: () => import('@amparo/definitions/words/trafficking-screening.fr.js'),
};

/**
 * Notes signs of trafficking: seen, not seen, or could not tell; never a total.
 *
 * @summary Trafficking screening.
 * @tag amparo-trafficking-screening
 */
export class TraffickingScreening extends CaseForm {
  override readonly definition: typeof traffickingScreening = traffickingScreening;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-trafficking-screening': TraffickingScreening;
  }
}
