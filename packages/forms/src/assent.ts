import { assent } from '@amparo/definitions';
import { CaseForm } from './case-form.js';
import type { LanguageLoaders } from './form-language.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/assent.ar.js'),
  fr: () => import('@amparo/definitions/words/assent.fr.js'),
};

/**
 * Explains, asks the child what it agrees to, one thing at a time, and keeps its right to say no.
 *
 * @summary Informed assent of a child, by age.
 * @tag amparo-assent
 */
export class Assent extends CaseForm {
  override readonly definition: typeof assent = assent;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-assent': Assent;
  }
}
