import type { ChoicesQuestion, Need } from '@amparo/model';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { AsTyped } from '../../behaviours/as-typed.js';
import { choiceWords } from '../../behaviours/choice.words.js';
import { codeWords } from '../../behaviours/code-words.js';
import { FieldElement, type FieldShape } from '../../behaviours/field-element.js';
import { offered, type Offer } from '../../behaviours/offered.js';
import { option } from '../../behaviours/option.js';
import { selectBox } from '../../behaviours/select-box.js';
import { textArea } from '../../behaviours/text-area.js';
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
export class ChoicesField extends FieldElement<AnyChoices> {
  static override styles: CSSResultGroup = [FieldElement.styles, chipStyles];

  readonly #asTyped = new AsTyped<string>();
  #lastKey = '';
  #pending = '';

  protected override get shape(): FieldShape {
    return this.#isPicked || this.#isWritten ? 'single' : 'group';
  }

  protected override control(): unknown {
    const offers = this.#offers();
    if (!offers) return this.#written();
    return this.#isPicked ? this.#picked(offers) : this.#boxes(offers);
  }

  get #isPicked(): boolean {
    return this.question.codes.display !== undefined;
  }

  get #isWritten(): boolean {
    return this.#offers() === undefined;
  }

  get #chosen(): readonly string[] {
    return Array.isArray(this.readable) ? this.readable.map(String) : [];
  }

  #offers(): readonly Offer[] | undefined {
    const { words, surroundings, view } = this;
    return offered({ codes: this.question.codes, words, key: view?.place.words ?? '', surroundings });
  }

  #boxes(offers: readonly Offer[]): readonly unknown[] {
    const { view, words, secondWords, off } = this;
    const chosen = this.#chosen;
    return offers.map(({ code }) =>
      option({
        type: 'checkbox',
        words: view && codeWords({ view, words, secondWords, codes: this.question.codes }, code),
        checked: chosen.includes(code),
        invalid: this.invalid,
        off,
        change: (on) => this.#choose(on ? this.#with(code) : chosen.filter((each) => each !== code), offers),
      }),
    );
  }

  #with(code: string): readonly string[] {
    const alone: readonly string[] = this.question.alone;
    return alone.includes(code) ? [code] : [...this.#chosen.filter((each) => !alone.includes(each)), code];
  }

  // Boxes have an order of their own; two workers who tick the same ones have given the same answer.
  #choose(codes: readonly string[], offers: readonly Offer[]): void {
    const order = offers.map(({ code }) => code);
    this.#answer([...codes].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  }

  #answer(codes: readonly string[]): void {
    this.answerWith(codes.length === 0 ? undefined : codes);
  }

  #picked(offers: readonly Offer[]): TemplateResult {
    const chosen = this.#chosen;
    const select = selectBox({
      offers: offers.filter(({ code }) => !chosen.includes(code)),
      value: '',
      none: this.say(choiceWords.add),
      off: this.off,
      invalid: this.invalid,
      describedBy: this.describedBy,
      chosen: (code) => {
        this.#pending = code;
        if (this.#lastKey === '' || this.#lastKey === 'Enter') this.#addPending();
      },
    });
    const remove = (code: string): void => {
      this.focusFirst();
      this.#answer(chosen.filter((each) => each !== code));
    };
    const name = (code: string): string => offers.find((offer) => offer.code === code)?.words ?? code;
    return html`${chosen.length === 0 ? nothing : chips({ codes: chosen, name, interface: this.interface, off: this.off, remove })}
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
    if (code !== '') this.#answer(this.#with(code));
  };

  #written(): TemplateResult {
    const path = this.view?.path ?? '';
    const typed = (text: string): void => {
      const lines = linesOf(text);
      this.#asTyped.remember(text, path, lines);
      this.#answer(lines);
    };
    const box = {
      value: this.#asTyped.shown(path, this.#chosen) ?? this.typed ?? this.#chosen.join('\n'),
      typed,
      off: this.off,
      invalid: this.invalid,
      describedBy: this.describedBy,
    };
    return html`<p class="quiet">${this.say(choiceWords.onePerLine)}</p>
      ${textArea(box)}`;
  }
}

const linesOf = (text: string): readonly string[] =>
  Array.from(new Set(text.split('\n').map((line) => line.trim()))).filter((line) => line !== '');

declare global {
  interface HTMLElementTagNameMap {
    'amparo-choices-field': ChoicesField;
  }
}
