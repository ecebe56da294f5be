import { familyTracing } from '@amparo/definitions';
import type { LanguageLoaders } from './form-language.js';
import { GatedForm } from './gated-form.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/family-tracing.ar.js'),
  fr: () => import('@amparo/definitions/words/family-tracing.fr.js'),
};

/**
 * Looks for a child’s family where that is safe, verifies it, and assesses it.
 *
 * @summary Family tracing, verification and family assessment.
 * @tag amparo-family-tracing
 */
export class FamilyTracing extends GatedForm {
  override readonly definition: typeof familyTracing = familyTracing;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-family-tracing': FamilyTracing;
  }
}
