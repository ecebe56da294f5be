import type { MatrixQuestion } from '@amparo/model';
import { html, type CSSResultGroup } from 'lit';
import { clearButton } from '../../behaviours/clear-button.js';
import { codeWords } from '../../behaviours/code-words.js';
import { FieldElement, type FieldShape } from '../../behaviours/field-element.js';
import { option } from '../../behaviours/option.js';
import { matrixStyles } from './matrix-styles.js';

/**
 * Asks the same short scale for several rows.
 *
 * @summary A question with one answer in each row: rows under each other on a phone, a grid where there is room.
 * @tag amparo-matrix-field
 * @fires {AnswerEvent} amparo-answer - After each change; ends at the form's shadow root.
 * @csspart label - The question.
 * @csspart hint - The sentence under the question.
 * @csspart row - One row.
 * @csspart input - Each radio button.
 * @csspart error - What is wrong with the answer.
 * @cssprop --amparo-color-border - Colour of the lines between rows.
 * @cssprop --amparo-focus - Colour of the focus ring.
 * @cssstate invalid - What is wrong with the answer is shown.
 * @cssstate answered - There is an answer.
 */
export class MatrixField extends FieldElement<MatrixQuestion> {
  static override styles: CSSResultGroup = [FieldElement.styles, matrixStyles];

  protected override get shape(): FieldShape {
    return 'group';
  }

  protected override control(): readonly unknown[] {
    return Object.keys(this.question.rows.labels).map((row) => this.#row(row));
  }

  get #rows(): Readonly<Record<string, string>> {
    const { readable } = this;
    return typeof readable === 'object' && readable !== null && !Array.isArray(readable)
      ? (readable as Record<string, string>)
      : {};
  }

  #row(row: string): unknown {
    const { off } = this;
    const { rows, codes } = this.question;
    const id = `row-${row}`;
    const radio = (code: string): unknown =>
      option({
        type: 'radio',
        name: row,
        words: codeWords(this, codes, code),
        checked: this.#rows[row] === code,
        off,
        change: () => this.answerWith({ ...this.#rows, [row]: code }),
      });
    const name = codeWords(this, rows, row);
    const clear = {
      interface: this.interface,
      shown: row in this.#rows && !off,
      clear: () => this.#clear(row),
      of: name,
    };
    return html`<div part="row" class="row" id=${id} role="radiogroup" aria-labelledby="${id}-name">
      <span class="name" id="${id}-name">${name}</span>
      ${Object.keys(codes.labels).map(radio)}
      <span class="clear">${clearButton(clear)}</span>
    </div>`;
  }

  #clear(row: string): void {
    const { [row]: _, ...rest } = this.#rows;
    this.renderRoot.querySelector<HTMLInputElement>(`#row-${CSS.escape(row)} input`)?.focus();
    this.answerWith(Object.keys(rest).length === 0 ? undefined : rest);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-matrix-field': MatrixField;
  }
}
