import { filled, type Computed, type ComputedQuestion, type QuestionView } from '@amparo/model';
import { html, nothing, type CSSResultGroup } from 'lit';
import { computedText } from '../../behaviours/computed-text.js';
import { FieldElement, type FieldShape } from '../../behaviours/field-element.js';
import { dateText, dateTimeText } from '../../behaviours/date-text.js';
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
 * @csspart because - How it came about.
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

  protected override control(view: QuestionView): unknown {
    const { computed, place } = view;
    const { words, question } = this;
    const value = computed ? computedText(question, computed.value, { words, place }) : this.say(computedWords.none);
    return html`<output aria-labelledby="label" part="value" class=${computed ? 'value' : 'quiet'}>${value}</output>
      ${computed ? this.#because(view, computed) : nothing}`;
  }

  #because({ place }: QuestionView, { because, values = {} }: Computed): unknown {
    const { language } = this.words;
    const source = this.question.explains[because];
    if (source === undefined) return nothing;
    const spoken = Object.entries(values).map(([name, value]) => [name, spokenValue(language, value)] as const);
    const said = filled(this.words.of(`${place.words}.because.${because}`, source), Object.fromEntries(spoken));
    return html`<p part="because" class="quiet">${said}</p>`;
  }
}

const DAY = /^\d{4}-\d\d-\d\d/;

function spokenValue(language: string, value: string | number): string | number {
  if (typeof value === 'number' || !DAY.test(value)) return value;
  return value.includes('T') ? dateTimeText(value, language) : dateText(value, language);
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-computed-field': ComputedField;
  }
}
