import type { AttestQuestion } from '@amparo/model';
import { html, nothing } from 'lit';
import { FieldElement, type FieldShape } from '../../behaviours/field-element.js';
import { live } from '../../behaviours/live.js';

/**
 * Asks the worker to state something.
 *
 * @summary A statement that is made by ticking it.
 * @tag amparo-attest-field
 * @fires {AnswerEvent} amparo-answer - After each change; ends at the form's shadow root.
 * @csspart label - The statement with its box.
 * @csspart hint - The sentence above the statement.
 * @csspart input - The box to tick.
 * @csspart error - What is wrong with the answer.
 * @cssprop --amparo-color-accent - Colour of the ticked box.
 * @cssprop --amparo-focus - Colour of the focus ring.
 * @cssstate invalid - What is wrong with the answer is shown.
 * @cssstate answered - There is an answer.
 */
export class AttestField extends FieldElement<AttestQuestion> {
  protected override get shape(): FieldShape {
    return 'statement';
  }

  protected override control(): unknown {
    return html`<input
      id="control"
      part="input"
      type="checkbox"
      autocomplete="off"
      .checked=${live(this.readable === true)}
      ?disabled=${this.off}
      aria-invalid=${this.invalid ? 'true' : nothing}
      aria-describedby=${this.describedBy ?? nothing}
      @change=${this.#tick}
    />`;
  }

  readonly #tick = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.answerWith(event.target.checked || undefined);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-attest-field': AttestField;
  }
}
