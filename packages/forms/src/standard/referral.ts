import { referral } from '@amparo/definitions';
import { formLanguages } from '../host/form-languages.js';
import { GatedForm } from './gated-form.js';

/**
 * Refers a child to a service with no more than that service needs.
 *
 * @summary Referral.
 * @tag amparo-referral
 */
export class Referral extends GatedForm {
  override readonly definition: typeof referral = referral;
  protected override readonly languages = formLanguages.referral;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-referral': Referral;
  }
}
