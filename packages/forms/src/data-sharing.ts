import { dataSharing } from '@amparo/definitions';
import { CaseForm } from './case-form.js';

/**
 * Records what an organisation agreed on sharing details, and each disclosure.
 *
 * @summary Data sharing record.
 * @tag amparo-data-sharing
 */
export class DataSharing extends CaseForm {
  override readonly definition: typeof dataSharing = dataSharing;
  protected override readonly languages = {}; // in English until a file of its words lies in locales
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-data-sharing': DataSharing;
  }
}
