import type { ReferenceQuestion } from '@amparo/model';
import { FieldElement } from '../../behaviours/field-element.js';
import { textBox } from '../../behaviours/text-box.js';

/**
 * Asks for the code of another record.
 *
 * @summary A question answered with a case code or the id of another form about the same child.
 * @tag amparo-reference-field
 * @fires {AnswerEvent} amparo-answer - After each change; ends at the form's shadow root.
 * @csspart label - The question.
 * @csspart hint - The sentence under the question.
 * @csspart input - The text box.
 * @csspart error - What is wrong with the answer.
 * @cssprop --amparo-focus - Colour of the focus ring.
 * @cssstate invalid - What is wrong with the answer is shown.
 * @cssstate answered - There is an answer.
 */
export class ReferenceField extends FieldElement<ReferenceQuestion> {
  protected override control(): unknown {
    return textBox({
      ...this.boxState,
      value: typeof this.readable === 'string' ? this.readable : (this.typed ?? ''),
      typed: (text) => this.answerWith(text === '' ? undefined : text),
      code: true,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-reference-field': ReferenceField;
  }
}
