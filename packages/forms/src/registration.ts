import { registration } from '@amparo/definitions';
import { CaseForm } from './case-form.js';
import type { LanguageLoaders } from './form-language.js';

const languages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/registration.ar.js'),
  fr: () => import('@amparo/definitions/words/registration.fr.js'),
};

/**
 * Registers a child on the move: the form, the sealed draft and the delivery in one tag.
 *
 * @summary Registration and rapid assessment of a child on the move.
 * @tag amparo-registration
 * @fires {AmparoSubmitEvent} amparo-submit - Before sending; cancelable. The only event that carries answers.
 * @fires {DraftSavedEvent} amparo-draft-saved - The draft is stored on this device.
 * @fires {DraftFailedEvent} amparo-draft-failed - The draft could not be stored; it is tried again.
 * @fires {SubmittedEvent} amparo-submitted - The receiver gave its receipt.
 * @fires {SubmitFailedEvent} amparo-submit-failed - It is not received yet; it is kept.
 * @cssprop [--amparo-color-accent] - Colour of what can be pressed.
 * @cssprop [--amparo-color-text] - Colour of the text.
 * @cssprop [--amparo-color-muted] - Colour of hints.
 * @cssprop [--amparo-color-surface] - Colour behind the form.
 * @cssprop [--amparo-color-border] - Colour of lines and boxes.
 * @cssprop [--amparo-color-error] - Colour of what stops a form.
 * @cssprop [--amparo-font] - Font family.
 * @cssprop [--amparo-space] - Distance that all others follow.
 * @cssprop [--amparo-radius] - Roundness of boxes.
 */
export class Registration extends CaseForm {
  override readonly definition = registration;
  protected override readonly languages = languages;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-registration': Registration;
  }
}
