import { latinDigits, type Json, type NumberQuestion } from '@amparo/model';
import { AsTyped } from '../../behaviours/as-typed.js';
import { FieldElement } from '../../behaviours/field-element.js';
import { textBox } from '../../behaviours/text-box.js';

/**
 * Asks for a whole number.
 *
 * @summary A question answered with a whole number, in the digits of any script.
 * @tag amparo-number-field
 * @fires {AnswerEvent} amparo-answer - After each change; ends at the form's shadow root.
 * @csspart label - The question.
 * @csspart hint - The sentence under the question.
 * @csspart input - The text box.
 * @csspart error - What is wrong with the answer.
 * @cssprop --amparo-focus - Colour of the focus ring.
 * @cssstate invalid - What is wrong with the answer is shown.
 * @cssstate answered - There is an answer.
 */
export class NumberField extends FieldElement<NumberQuestion> {
  readonly #asTyped = new AsTyped<string>();

  protected override control(): unknown {
    return textBox({
      value: this.#text,
      typed: this.#typed,
      // The numeric keyboard of phones may have no minus.
      inputMode: this.question.min < 0 ? 'text' : 'numeric',
      code: true,
      long: true,
      off: this.off,
      invalid: this.invalid,
      describedBy: this.describedBy,
    });
  }

  get #text(): string {
    const { readable } = this;
    const asTyped = this.#asTyped.shown(this.view?.path ?? '', this.given);
    return asTyped ?? this.typed ?? (typeof readable === 'number' ? String(readable) : '');
  }

  readonly #typed = (text: string): void => {
    const answer = read(text);
    this.#asTyped.remember(text, this.view?.path ?? '', answer);
    this.answerWith(answer);
  };
}

function read(text: string): Json | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const plain = latinDigits(trimmed);
  const number = Number(plain);
  return /^-?\d+$/.test(plain) && Number.isSafeInteger(number) ? number : { typed: text };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-number-field': NumberField;
  }
}
