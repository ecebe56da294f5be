import { dataSharing } from '@amparo/definitions';
import type { LanguageLoaders } from './form-language.js';
import { GatedForm } from './gated-form.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/data-sharing.ar.js'),
  fr: () => import('@amparo/definitions/words/data-sharing.fr.js'),
};

/**
 * Records what an organisation agreed on sharing details, and each disclosure.
 *
 * @summary Data sharing record.
 * @tag amparo-data-sharing
 */
export class DataSharing extends GatedForm {
  override readonly definition: typeof dataSharing = dataSharing;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-data-sharing': DataSharing;
  }
}
