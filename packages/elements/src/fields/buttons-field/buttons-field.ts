import { html, nothing, type CSSResultGroup } from 'lit';
import { segmentStyles } from '../../behaviours/segment-styles.js';
import type { FieldShape } from '../../behaviours/field-element.js';
import { ChoiceField } from '../choice-field/choice-field.js';

/**
 * Asks for a permission, or for yes or no where there is little room.
 *
 * @summary A question with two or three short answers, as buttons beside each other.
 * @tag amparo-buttons-field
 * @fires {AnswerEvent} amparo-answer - After each change; ends at the form's shadow root.
 * @csspart label - The question.
 * @csspart hint - The sentence under the question.
 * @csspart input - Each radio button.
 * @csspart error - What is wrong with the answer.
 * @cssprop --amparo-color-accent - Colour of the chosen answer, whichever it is.
 * @cssprop --amparo-focus - Colour of the focus ring.
 * @cssstate invalid - What is wrong with the answer is shown.
 * @cssstate answered - There is an answer.
 */
export class ButtonsField extends ChoiceField {
  static override styles: CSSResultGroup = [ChoiceField.styles, segmentStyles];

  protected override get shape(): FieldShape {
    return 'radios';
  }

  protected override around(radios: unknown): unknown {
    const { picture } = this.question.options;
    return html`${
        picture === undefined
          ? nothing
          : html`<svg class="picture" viewBox="0 0 24 24" aria-hidden="true"><path d=${picture}></path></svg>`
      }
      <div class="segments ${this.question.kind === 'grant' ? 'apart' : ''}">${radios}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-buttons-field': ButtonsField;
  }
}
