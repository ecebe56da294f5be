import { html, nothing, type CSSResultGroup } from 'lit';
import { askedWords } from '../../behaviours/asked-words.js';
import { computedText, explainedBy } from '../../behaviours/computed-text.js';
import { inLanguage } from '../../behaviours/in-language.js';
import { ComputedField } from '../computed-field/computed-field.js';
import { computedWords } from '../computed-field/computed.words.js';
import { asideStyles } from './aside-styles.js';

/**
 * Shows a value that follows from other answers beside the question before it, with how sure it is, which is the first sentence of
 * its explanation; it opens to the others.
 *
 * @summary A value that nobody types, where it must not come between questions.
 * @tag amparo-aside-field
 * @csspart label - What the value is.
 * @csspart value - The value.
 * @csspart because - How it came about, sentence by sentence.
 * @cssprop --amparo-color-muted - Colour of the explanation.
 * @cssstate answered - There is a value.
 */
export class AsideField extends ComputedField {
  static override styles: CSSResultGroup = [ComputedField.styles, asideStyles];

  protected override render(): unknown {
    const { view, words, secondWords, interface: speaks } = this;
    if (!view) return nothing;
    if (view.alerts.length > 0) return super.render(); // what a rule says needs its place
    const { computed, place } = view;
    const { label } = askedWords({ view, words, secondWords, interface: speaks });
    if (!computed)
      return html`<p class="quiet" ${inLanguage(words)} translate="no">
        <span part="label">${label}</span> –
        <span part="value" ${inLanguage(speaks)}>${this.say(computedWords.none)}</span>
      </p>`;
    const at = { words, place };
    const line = html`<span part="label">${label}</span> –
      <span part="value">${computedText(this.question, computed, at)}</span>`;
    const [first, ...others] = explainedBy(this.question, computed, at).map((s) => html`<p part="because">${s}</p>`);
    return html`<div ${inLanguage(words)} translate="no">
      ${
        others.length > 0
          ? html`<details>
              <summary>${line}</summary>
              ${others}
            </details>`
          : html`<p>${line}</p>`
      }
      <div class="quiet">${first}</div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-aside-field': AsideField;
  }
}
