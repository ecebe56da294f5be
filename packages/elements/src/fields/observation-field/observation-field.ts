import type { Json, ObservationQuestion, Observed } from '@amparo/model';
import { html, nothing, type CSSResultGroup } from 'lit';
import { clearButton } from '../../behaviours/clear-button.js';
import { codeWords } from '../../behaviours/code-words.js';
import { FieldElement, type FieldShape } from '../../behaviours/field-element.js';
import { option } from '../../behaviours/option.js';
import { segmentStyles } from '../../behaviours/segment-styles.js';
import { textArea } from '../../behaviours/text-area.js';
import type { Word } from '../../words.js';
import { observationStyles } from './observation-styles.js';
import { observationWords } from './observation.words.js';

/**
 * Asks whether one sign was seen.
 *
 * @summary A question about one sign: seen, not seen or could not tell, with a note.
 * @tag amparo-observation-field
 * @fires {AnswerEvent} amparo-answer - After each change; ends at the form's shadow root.
 * @csspart label - The sign.
 * @csspart hint - The sentence under it.
 * @csspart input - Each radio button, and the note.
 * @csspart error - What is wrong with the answer.
 * @cssprop --amparo-color-accent - Colour of the chosen answer.
 * @cssprop --amparo-focus - Colour of the focus ring.
 * @cssstate invalid - What is wrong with the answer is shown.
 * @cssstate answered - There is an answer.
 */
export class ObservationField extends FieldElement<ObservationQuestion> {
  static override styles: CSSResultGroup = [FieldElement.styles, segmentStyles, observationStyles];

  protected override get shape(): FieldShape {
    return 'group';
  }

  protected override get instead(): Word | undefined {
    return this.typed === undefined ? undefined : observationWords.choose;
  }

  protected override control(): unknown {
    const isNoted = this.#sign !== undefined || this.#note !== '';
    return html`<div role="radiogroup" aria-labelledby="signs" aria-describedby=${this.describedBy ?? nothing}>
        <span id="signs" class="unseen"
          >${this.words.of(`${this.view?.place.words ?? ''}.label`, this.question.label)}</span
        >
        <div class="segments">${this.#radios()}</div>
      </div>
      ${isNoted ? this.#noteBox() : nothing}`;
  }

  get #observed(): Partial<Observed> {
    const { readable } = this;
    return typeof readable === 'object' && readable !== null && 'sign' in readable ? readable : {};
  }

  get #sign(): Observed['sign'] | undefined {
    return this.#observed.sign;
  }

  get #note(): string {
    return this.#observed.note ?? this.typed ?? '';
  }

  #radios(): readonly unknown[] {
    const { off } = this;
    return (['seen', 'notSeen', 'couldNotTell'] as const).map((sign) =>
      option({
        type: 'radio',
        name: 'sign',
        words: codeWords(this, this.question.codes, sign),
        checked: sign === this.#sign,
        off,
        change: () => this.#observe(sign, this.#note),
      }),
    );
  }

  #noteBox(): unknown {
    const { off, invalid } = this;
    const typed = (text: string): void => this.#observe(this.#sign, text);
    return html`<div class="about">
        <label for="note">${this.say(observationWords.note)}</label>
        ${clearButton({ interface: this.interface, shown: this.#sign !== undefined && !off, clear: this.#clear })}
      </div>
      ${textArea({ id: 'note', value: this.#note, typed, off, invalid, lines: 1 })}`;
  }

  // A note whose sign was taken back is kept as typed.
  #observe(sign: Observed['sign'] | undefined, note: string): void {
    if (sign === undefined) this.answerWith(note === '' ? undefined : { typed: note });
    else this.answerWith({ sign, ...(note !== '' && { note }) } satisfies Json);
  }

  readonly #clear = (): void => {
    this.focusFirst();
    this.#observe(undefined, this.#note);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-observation-field': ObservationField;
  }
}
