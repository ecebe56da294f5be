import { familyTracing } from '@amparo/definitions';
import { formLanguages } from '../host/form-languages.js';
import { GatedForm } from './gated-form.js';

/**
 * Looks for a child’s family where that is safe, verifies it, and assesses it.
 *
 * @summary Family tracing, verification and family assessment.
 * @tag amparo-family-tracing
 */
export class FamilyTracing extends GatedForm {
  override readonly definition: typeof familyTracing = familyTracing;
  protected override readonly languages = formLanguages.familyTracing;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-family-tracing': FamilyTracing;
  }
}
