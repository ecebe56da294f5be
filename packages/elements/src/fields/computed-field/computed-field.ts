import type { ComputedQuestion, QuestionView } from '@amparo/model';
import { html, nothing, type CSSResultGroup } from 'lit';
import { computedText, explainedBy } from '../../behaviours/computed-text.js';
import { FieldElement, type FieldShape } from '../../behaviours/field-element.js';
import { computedStyles } from './computed-styles.js';
import { computedWords } from './computed.words.js';

/**
 * Shows a value that follows from other answers, and how.
 *
 * @summary A value that nobody types, with the sentence that explains it.
 * @tag amparo-computed-field
 * @csspart label - What the value is.
 * @csspart hint - The sentence under it.
 * @csspart value - The value.
 * @csspart because - How it came about, sentence by sentence.
 * @cssprop --amparo-color-muted - Colour of the explanation.
 * @cssstate answered - There is a value.
 */
export class ComputedField extends FieldElement<ComputedQuestion> {
  static override styles: CSSResultGroup = [FieldElement.styles, computedStyles];

  protected override get shape(): FieldShape {
    return 'output';
  }

  protected override get answered(): boolean {
    return this.view?.computed !== undefined;
  }

  protected override control({ computed, place }: QuestionView): unknown {
    const { words, question } = this;
    const at = { words, place };
    if (!computed) return this.#output(this.say(computedWords.none), 'quiet');
    return html`${question.as === 'explanation' ? nothing : this.#output(computedText(question, computed, at), 'value')}
    ${explainedBy(question, computed, at).map((said) => html`<p part="because" class="quiet">${said}</p>`)}`;
  }

  #output(said: string, look: string): unknown {
    return html`<output aria-labelledby="label" part="value" class=${look}>${said}</output>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-computed-field': ComputedField;
  }
}
