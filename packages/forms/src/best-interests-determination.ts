import { bestInterestsDetermination } from '@amparo/definitions';
import { CaseForm } from './case-form.js';
import type { LanguageLoaders } from './form-language.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/best-interests-determination.ar.js'),
  fr: () => import('@amparo/definitions/words/best-interests-determination.fr.js'),
};

/**
 * Prepares, reviews and records the formal decision on what is best for a child.
 *
 * @summary Best interests determination: report, review, panel, decision.
 * @tag amparo-best-interests-determination
 */
export class BestInterestsDetermination extends CaseForm {
  override readonly definition: typeof bestInterestsDetermination = bestInterestsDetermination;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-best-interests-determination': BestInterestsDetermination;
  }
}
