import { guardianship } from '@amparo/definitions';
import { CaseForm } from './case-form.js';
import type { LanguageLoaders } from './form-language.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/guardianship.ar.js'),
  fr: () => import('@amparo/definitions/words/guardianship.fr.js'),
};

/**
 * Records who was asked to be, and is, the child’s guardian.
 *
 * @summary Guardianship and representation.
 * @tag amparo-guardianship
 */
export class Guardianship extends CaseForm {
  override readonly definition: typeof guardianship = guardianship;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-guardianship': Guardianship;
  }
}
