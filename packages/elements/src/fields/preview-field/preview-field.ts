import { known, type QuestionView } from '@amparo/model';
import { html, nothing, type CSSResultGroup } from 'lit';
import { labelOf } from '../../behaviours/asked-words.js';
import { codeWords } from '../../behaviours/code-words.js';
import { inLanguage } from '../../behaviours/in-language.js';
import { inWords } from '../../behaviours/in-words.js';
import { answerText } from '../../form/answer-text.js';
import { ChoicesField } from '../choices-field/choices-field.js';
import { previewStyles } from './preview-styles.js';
import { previewWords } from './preview.words.js';

/**
 * Asks to choose any number of answers, and shows below what the form says of each one that is chosen: who ticks what somebody is
 * told sees what that is, word by word, before it is said.
 *
 * @summary A question answered with several of a list, each with the answers that leave with it.
 * @tag amparo-preview-field
 * @fires {AnswerEvent} amparo-answer - After each change; ends at the form's shadow root.
 * @csspart label - The question.
 * @csspart hint - The sentence under the question.
 * @csspart input - Each box to tick.
 * @csspart preview - What leaves.
 * @csspart error - What is wrong with the answer.
 * @cssprop --amparo-color-accent - Colour of what is chosen.
 * @cssprop --amparo-focus - Colour of the focus ring.
 * @cssstate invalid - What is wrong with the answer is shown.
 * @cssstate answered - There is an answer.
 */
export class PreviewField extends ChoicesField {
  static override styles: CSSResultGroup = [ChoicesField.styles, previewStyles];

  #root: Node | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#root = this.getRootNode();
    this.#root.addEventListener('amparo-answer', this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#root?.removeEventListener('amparo-answer', this.#changed);
  }

  // The answers stand elsewhere on the page: no view of this question tells that one of them has changed.
  readonly #changed = (): void => {
    if (this.view?.answer !== undefined) this.requestUpdate();
  };

  protected override note(): unknown {
    const chosen = Array.isArray(this.readable) ? this.readable.map(String) : [];
    const rows = chosen.map((code) => this.#rows(code));
    return html`${super.note()}
    ${
      rows.length === 0
        ? nothing
        : html`<div part="preview" role="group" aria-labelledby="preview">
            <p id="preview" ${inLanguage(this.interface)}>${this.say(previewWords.leaves)}</p>
            <dl>${rows}</dl>
          </div>`
    }`;
  }

  #rows(code: string): unknown {
    const questions = this.question.options.shows?.[code] ?? [];
    const views = questions.flatMap((each) => this.surroundings.asked?.(each) ?? []);
    const rows = views.map((view) => this.#row(view)).filter((row) => row !== undefined);
    if (rows.length > 0) return rows;
    return html`<div>
      <dt>${codeWords(this, this.question.codes, code)}</dt>
      <dd ${inLanguage(this.interface)}>${this.say(previewWords.nothing)}</dd>
    </div>`;
  }

  #row(view: QuestionView): unknown {
    const { words, interface: speaks } = this;
    const text = answerText(view, { words, interface: speaks });
    if (text === undefined) return undefined;
    return html`<div>
      <dt>${inWords(words, labelOf(view.place))}</dt>
      <dd><bdi dir=${known(view.question).kind === 'text' ? 'auto' : words.direction}>${text}</bdi></dd>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-preview-field': PreviewField;
  }
}
