import { latinDigits, type Json, type NumberQuestion } from '@amparo/model';
import { textBox } from '../../behaviours/text-box.js';
import { TypedField } from '../../behaviours/typed-field.js';

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
export class NumberField extends TypedField<NumberQuestion, string> {
  protected override control(): unknown {
    return textBox({
      ...this.boxState,
      value: this.value,
      typed: (text) => this.type(text),
      // The numeric keyboard of phones may have no minus.
      inputMode: this.question.min < 0 ? 'text' : 'numeric',
      code: true,
      long: true,
    });
  }

  protected override get written(): string {
    return this.typed ?? (typeof this.readable === 'number' ? String(this.readable) : '');
  }

  protected override read(text: string): Json | undefined {
    const plain = latinDigits(text.trim());
    if (plain === '') return undefined;
    const number = Number(plain);
    return /^-?\d+$/.test(plain) && Number.isSafeInteger(number) ? number : { typed: text };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-number-field': NumberField;
  }
}
