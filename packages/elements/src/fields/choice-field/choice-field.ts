import type { ChoiceQuestion, Need } from '@amparo/model';
import { html } from 'lit';
import { choiceWords } from '../../behaviours/choice.words.js';
import { clearButton } from '../../behaviours/clear-button.js';
import { codeWords } from '../../behaviours/code-words.js';
import { FieldElement, type FieldShape } from '../../behaviours/field-element.js';
import { offered, type Offer } from '../../behaviours/offered.js';
import { option } from '../../behaviours/option.js';
import { selectBox } from '../../behaviours/select-box.js';
import { textBox } from '../../behaviours/text-box.js';

/** More than this many answers make a list to open and no longer radio buttons. */
const MOST_RADIOS = 7;

type AnyChoice =
  | ChoiceQuestion<string, Need, 'choice'>
  | ChoiceQuestion<string, Need, 'yesNo'>
  | ChoiceQuestion<string, Need, 'grant'>
  | ChoiceQuestion<string, Need, 'rating'>;

/**
 * Asks to choose one answer.
 *
 * @summary A question answered with one of a list: radio buttons, a native list, or a text where only the host knows the list.
 * @tag amparo-choice-field
 * @fires {AnswerEvent} amparo-answer - After each change; ends at the form's shadow root.
 * @csspart label - The question.
 * @csspart hint - The sentence under the question.
 * @csspart input - Each radio button, the list, or the text box.
 * @csspart error - What is wrong with the answer.
 * @cssprop --amparo-color-accent - Colour of the chosen answer.
 * @cssprop --amparo-focus - Colour of the focus ring.
 * @cssstate invalid - What is wrong with the answer is shown.
 * @cssstate answered - There is an answer.
 */
export class ChoiceField extends FieldElement<AnyChoice> {
  protected override get shape(): FieldShape {
    const { codes } = this.question;
    // A native list keeps on one line what radio buttons spread out; it has no room for the words of a second language.
    const most = this.dense && !this.secondWords ? 0 : MOST_RADIOS;
    const isOpened = codes.host !== undefined || codes.display !== undefined || Object.keys(codes.labels).length > most;
    return isOpened ? 'single' : 'radios';
  }

  protected override control(): unknown {
    const offers = offered(this, this.question.codes);
    if (this.shape === 'radios') return this.#radios(offers ?? []);
    const box = { ...this.boxState, value: this.#code };
    const chosen = (code: string): void => this.answerWith(code === '' ? undefined : code);
    if (!offers) return textBox({ ...box, typed: chosen });
    return selectBox({ ...box, offers, none: this.say(choiceWords.choose), chosen });
  }

  get #code(): string {
    return typeof this.readable === 'string' ? this.readable : (this.typed ?? '');
  }

  #radios(offers: readonly Offer[]): unknown {
    const { off } = this;
    const one = ({ code }: Offer): unknown =>
      option({
        type: 'radio',
        name: 'choice',
        words: codeWords(this, this.question.codes, code),
        checked: code === this.#code,
        off,
        change: () => this.answerWith(code),
      });
    return html`${this.around(offers.map(one))}${clearButton({ interface: this.interface, shown: this.#code !== '' && !off, clear: this.#clear })}`;
  }

  /** Renders what stands around the radio buttons. */
  protected around(radios: unknown): unknown {
    return radios;
  }

  readonly #clear = (): void => {
    this.focusFirst();
    this.answerWith(undefined);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-choice-field': ChoiceField;
  }
}
