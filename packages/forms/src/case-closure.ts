import { caseClosure } from '@amparo/definitions';
import { CaseForm } from './case-form.js';
import type { LanguageLoaders } from './form-language.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/case-closure.ar.js'),
  fr: () => import('@amparo/definitions/words/case-closure.fr.js'),
};

/**
 * Closes a case with the child, and plans the last follow-up.
 *
 * @summary Case closure.
 * @tag amparo-case-closure
 */
export class CaseClosure extends CaseForm {
  override readonly definition: typeof caseClosure = caseClosure;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-case-closure': CaseClosure;
  }
}
