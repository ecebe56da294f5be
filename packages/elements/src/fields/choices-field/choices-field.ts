import type { ChoicesQuestion, Json, Need } from '@amparo/model';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { choiceWords } from '../../behaviours/choice.words.js';
import { codeWords } from '../../behaviours/code-words.js';
import { FieldElement, type FieldShape } from '../../behaviours/field-element.js';
import { offered, type Offer } from '../../behaviours/offered.js';
import { option } from '../../behaviours/option.js';
import { selectBox } from '../../behaviours/select-box.js';
import { textArea } from '../../behaviours/text-area.js';
import { TypedField } from '../../behaviours/typed-field.js';
import { chips } from './chips.js';
import { chipStyles } from './chip-styles.js';

type AnyChoices = ChoicesQuestion<string, Need, 'choices'> | ChoicesQuestion<string, Need, 'checklist'>;

/**
 * Asks to choose any number of answers.
 *
 * @summary A question answered with several of a list: boxes to tick, or a list to add from for countries and languages.
 * @tag amparo-choices-field
 * @fires {AnswerEvent} amparo-answer - After each change; ends at the form's shadow root.
 * @csspart label - The question.
 * @csspart hint - The sentence under the question.
 * @csspart input - Each box to tick, the list, or the text box.
 * @csspart error - What is wrong with the answer.
 * @cssprop --amparo-color-accent - Colour of what is chosen.
 * @cssprop --amparo-focus - Colour of the focus ring.
 * @cssstate invalid - What is wrong with the answer is shown.
 * @cssstate answered - There is an answer.
 */
export class ChoicesField extends TypedField<AnyChoices, string> {
  static override styles: CSSResultGroup = [FieldElement.styles, chipStyles];

  #lastKey = '';
  #pending = '';

  protected override get shape(): FieldShape {
    return this.#isPicked || !this.#offers ? 'single' : 'group';
  }

  protected override control(): unknown {
    const offers = this.#offers;
    if (!offers) return this.#lines();
    return this.#isPicked ? this.#picked(offers) : this.#boxes(offers);
  }

  get #isPicked(): boolean {
    return this.question.codes.display !== undefined;
  }

  get #chosen(): readonly string[] {
    return Array.isArray(this.readable) ? this.readable.map(String) : [];
  }

  get #offers(): readonly Offer[] | undefined {
    return offered(this, this.question.codes);
  }

  #boxes(offers: readonly Offer[]): readonly unknown[] {
    const { off, invalid } = this;
    const chosen = this.#chosen;
    return offers.map(({ code }) =>
      option({
        type: 'checkbox',
        words: codeWords(this, this.question.codes, code),
        checked: chosen.includes(code),
        invalid,
        off,
        change: (on) => this.#choose(on ? this.#with(code) : this.#without(code), offers),
      }),
    );
  }

  #with(code: string): readonly string[] {
    const alone: readonly string[] = this.question.alone;
    return alone.includes(code) ? [code] : [...this.#chosen.filter((each) => !alone.includes(each)), code];
  }

  #without(code: string): readonly string[] {
    return this.#chosen.filter((each) => each !== code);
  }

  // Boxes have an order of their own; two workers who tick the same ones have given the same answer.
  #choose(codes: readonly string[], offers: readonly Offer[]): void {
    const order = offers.map(({ code }) => code);
    this.answerWith(anyOf([...codes].sort((a, b) => order.indexOf(a) - order.indexOf(b))));
  }

  #picked(offers: readonly Offer[]): TemplateResult {
    const { boxState, off } = this;
    const codes = this.#chosen;
    const select = selectBox({
      ...boxState,
      offers: offers.filter(({ code }) => !codes.includes(code)),
      value: '',
      none: this.say(choiceWords.add),
      chosen: (code) => {
        this.#pending = code;
        if (this.#lastKey === '' || this.#lastKey === 'Enter') this.#addPending();
      },
    });
    const remove = (code: string): void => {
      this.focusFirst();
      this.answerWith(anyOf(this.#without(code)));
    };
    const name = (code: string): string => offers.find((offer) => offer.code === code)?.words ?? code;
    return html`${codes.length === 0 ? nothing : chips({ codes, name, interface: this.interface, off, remove })}
      <div @keydown=${this.#keyed} @pointerdown=${() => (this.#lastKey = '')} @focusout=${this.#addPending}>
        ${select}
      </div>`;
  }

  // A list that is moved through by keys while it is closed changes at every letter and arrow: Enter adds, or leaving it.
  readonly #keyed = (event: KeyboardEvent): void => {
    this.#lastKey = event.key;
    if (event.key === 'Enter') this.#addPending();
  };

  readonly #addPending = (): void => {
    const code = this.#pending;
    this.#pending = '';
    if (code !== '') this.answerWith(this.#with(code));
  };

  #lines(): TemplateResult {
    return html`<p class="quiet">${this.say(choiceWords.onePerLine)}</p>
      ${textArea({ ...this.boxState, value: this.value, typed: (text) => this.type(text) })}`;
  }

  protected override get written(): string {
    return this.typed ?? this.#chosen.join('\n');
  }

  protected override read(text: string): Json | undefined {
    const lines = text.split('\n').map((line) => line.trim());
    return anyOf(Array.from(new Set(lines.filter(Boolean))));
  }
}

const anyOf = (codes: readonly string[]): Json | undefined => (codes.length === 0 ? undefined : codes);

declare global {
  interface HTMLElementTagNameMap {
    'amparo-choices-field': ChoicesField;
  }
}
