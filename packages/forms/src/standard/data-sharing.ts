import { dataSharing } from '@amparo/definitions';
import { formLanguages } from '../host/form-languages.js';
import { GatedForm } from './gated-form.js';

/**
 * Records what an organisation agreed on sharing details, and each disclosure.
 *
 * @summary Data sharing record.
 * @tag amparo-data-sharing
 */
export class DataSharing extends GatedForm {
  override readonly definition: typeof dataSharing = dataSharing;
  protected override readonly languages = formLanguages.dataSharing;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-data-sharing': DataSharing;
  }
}
