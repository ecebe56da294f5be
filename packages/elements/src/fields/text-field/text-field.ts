import { onlyVisible, type QuestionView, type TextQuestion } from '@amparo/model';
import { html, nothing } from 'lit';
import { FieldElement } from '../../behaviours/field-element.js';
import { textArea } from '../../behaviours/text-area.js';
import { textBox } from '../../behaviours/text-box.js';
import { charactersLeft, textWords } from './text.words.js';

const TOLD_AT = [0, 10, 20, 50];

/**
 * Asks for words.
 *
 * @summary A question answered with one line or several lines of text.
 * @tag amparo-text-field
 * @fires {AnswerEvent} amparo-answer - After each change; ends at the form's shadow root.
 * @csspart label - The question.
 * @csspart hint - The sentence under the question.
 * @csspart input - The text box.
 * @csspart error - What is wrong with the answer.
 * @cssprop --amparo-color-accent - Colour of links and chosen things.
 * @cssprop --amparo-focus - Colour of the focus ring.
 * @cssstate invalid - What is wrong with the answer is shown.
 * @cssstate answered - There is an answer.
 */
export class TextField extends FieldElement<TextQuestion> {
  protected override control(): unknown {
    const { lines, form } = this.question;
    const box = {
      ...this.boxState,
      value: this.#text,
      typed: (text: string) => this.answerWith(text === '' ? undefined : text),
    };
    if (lines === 'many') return html`${textArea(box)}${this.#counter()}`;
    const code = form !== 'any';
    return html`${textBox({ ...box, code, inputMode: form === 'phone' ? 'tel' : 'text' })}${this.#counter()}`;
  }

  protected override note(): unknown {
    return html`${super.note()}${this.view && this.#cleaner(this.view)}`;
  }

  get #text(): string {
    return typeof this.readable === 'string' ? this.readable : (this.typed ?? '');
  }

  #counter(): unknown {
    const { maxLength } = this.question;
    const left = maxLength - this.#text.length;
    if (left < 0 || left > Math.max(10, Math.min(50, maxLength / 5)))
      return html`<span role="status" class="unseen"></span>`;
    // A count that is read out at each keystroke drowns the typing: only a few thresholds are told.
    const told = TOLD_AT.find((each) => each >= left) ?? left;
    return html`<span role="status" class="unseen">${this.say(textWords.fewLeft, { n: told })}</span>
      <p class="quiet" aria-hidden="true">${this.plural(charactersLeft, left)}</p>`;
  }

  #cleaner({ shown, issue }: QuestionView): unknown {
    if (!shown || issue?.code !== 'invisibleCharacters') return nothing;
    return html`<button type="button" ?disabled=${this.off} @click=${this.#clean}>
      ${this.say(textWords.removeInvisible)}
    </button>`;
  }

  readonly #clean = (): void => {
    this.focusFirst();
    this.answerWith(onlyVisible(this.#text) || undefined);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-text-field': TextField;
  }
}
