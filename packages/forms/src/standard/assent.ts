import { assent } from '@amparo/definitions';
import { formLanguages } from '../host/form-languages.js';
import { PermissionForm } from './permission-form.js';

/**
 * Explains, asks the child what it agrees to, one thing at a time and in the words that fit it, and keeps its right to say no.
 *
 * @summary Informed assent of a child, by age.
 * @tag amparo-assent
 */
export class Assent extends PermissionForm {
  override readonly definition: typeof assent = assent;
  protected override readonly languages = formLanguages.assent;
  protected override readonly wording = { by: assent.sections.bands.questions.wording, own: '6-11' };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-assent': Assent;
  }
}
