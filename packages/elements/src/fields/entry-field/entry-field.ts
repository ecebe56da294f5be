import type { QuestionView, ReferenceQuestion } from '@amparo/model';
import { html, nothing } from 'lit';
import { clearButton } from '../../behaviours/clear-button.js';
import { FieldElement, type FieldShape } from '../../behaviours/field-element.js';
import { inLanguage } from '../../behaviours/in-language.js';
import { option } from '../../behaviours/option.js';
import { entryWords } from './entry.words.js';

/**
 * Asks to choose one entry of a list that was asked earlier. The answer is the entry's name: where that was changed or the
 * entry was removed, the answer stays in sight, is said not to be there any more, and waits for another.
 *
 * @summary A question answered with one of the entries of the same form, by its name.
 * @tag amparo-entry-field
 * @fires {AnswerEvent} amparo-answer - After each change; ends at the form's shadow root.
 * @csspart label - The question.
 * @csspart hint - The sentence under the question.
 * @csspart input - Each radio button.
 * @csspart error - What is wrong with the answer.
 * @cssprop --amparo-color-accent - Colour of the chosen entry.
 * @cssprop --amparo-focus - Colour of the focus ring.
 * @cssstate invalid - What is wrong with the answer is shown.
 * @cssstate answered - There is an answer.
 */
export class EntryField extends FieldElement<ReferenceQuestion> {
  protected override get shape(): FieldShape {
    return 'radios';
  }

  protected override control({ names = [] }: QuestionView): unknown {
    const answer = typeof this.readable === 'string' ? this.readable : (this.typed ?? '');
    const named = names.filter((name) => typeof name === 'string');
    const chosen = named.findIndex((name) => plain(name) === plain(answer));
    const isGone = answer !== '' && chosen < 0;
    const missing = named.length === 0 ? entryWords.none : entryWords.unnamed;
    return html`${isGone ? this.#radio(answer, true) : nothing}
      ${named.map((name, index) => this.#radio(name, index === chosen))}
      <div role="status" ${inLanguage(this.interface)}>
        ${isGone ? html`<p>${this.say(entryWords.gone)}</p>` : nothing}
        ${named.length === 0 || named.length < names.length ? html`<p class="quiet">${this.say(missing)}</p>` : nothing}
      </div>
      ${clearButton({ interface: this.interface, shown: answer !== '' && !this.off, clear: this.#clear })}`;
  }

  #radio(name: string, checked: boolean): unknown {
    const words = html`<bdi dir="auto">${name}</bdi>`; // what was typed has a direction of its own
    return option({ type: 'radio', name: 'entry', words, checked, off: this.off, change: () => this.answerWith(name) });
  }

  readonly #clear = (): void => {
    this.focusFirst();
    this.answerWith(undefined);
  };
}

// As the forms compare them: an earlier release let the name be typed.
const plain = (name: string): string => name.trim().toLowerCase();

declare global {
  interface HTMLElementTagNameMap {
    'amparo-entry-field': EntryField;
  }
}
