import { allViews, type FormView, type QuestionView, type SectionView, type View } from '@amparo/model';
import { css, html, nothing } from 'lit';
import { SpeakingElement } from '../behaviours/speaking-element.js';
import { GoToEvent, SendEvent } from '../events.js';
import { tokens } from '../tokens.js';
import { answerText } from './answer-text.js';
import { stillOpen, words } from './form.words.js';
import { reviewStyles } from './review-styles.js';
import { sectionTitle } from './section-title.js';

/**
 * Shows all answers once more before they are sent, each with a way to change it.
 *
 * @summary The page on which the answers are checked.
 * @tag amparo-review
 * @csspart send - The button that sends the form.
 * @fires {GoToEvent} amparo-go-to - When an answer is to be changed. Ends at the form's shadow root.
 * @fires {SendEvent} amparo-send - When "Send" is pressed. Ends at the form's shadow root.
 */
export class Review extends SpeakingElement {
  static override properties = { view: { attribute: false }, sending: { type: Boolean } };

  static override styles = [
    tokens,
    css`
      :host {
        display: block;
      }
    `,
    reviewStyles,
  ];

  /** The form as it is projected. */
  declare view: FormView | undefined;
  /** Whether the form is on its way. */
  declare sending: boolean;

  constructor() {
    super();
    this.sending = false;
  }

  /** Moves the focus to the title, so that a screen reader starts to read here. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render(): unknown {
    const { view } = this;
    if (!view) return nothing;
    const { language, direction } = this.words;
    return html`<div lang=${language} dir=${direction}>
      <h2 tabindex="-1">${this.say(words.review)}</h2>
      <p>${this.say(words.reviewHint)}</p>
      <p>${this.plural(stillOpen, view.open.length)}</p>
      ${view.sections.map((section) => this.#section(section))}
      <button type="button" part="send" class="send" ?disabled=${this.sending} @click=${this.#send}>
        ${this.say(this.sending ? words.sending : words.send)}
      </button>
    </div>`;
  }

  #section({ id, views }: SectionView): unknown {
    const lines = this.#lines(id, views);
    return html`<section>
      <h3>${sectionTitle(this.view?.form, id, this.words)}</h3>
      ${lines.length > 0 ? html`<dl>${lines}</dl>` : html`<p class="open">${this.say(words.nothingHere)}</p>`}
    </section>`;
  }

  #lines(section: string, views: readonly View[]): readonly unknown[] {
    return Array.from(allViews(views)).flatMap((view) => {
      if (view.kind === 'question') return this.#worthReading(view) ? [this.#line(section, view)] : [];
      const title = this.words.of(`${view.place.words}.label`, view.place.asked.label);
      const filled =
        view.kind === 'group'
          ? view.views.some((inner) => inner.kind === 'question' && inner.answer !== undefined)
          : view.entries.length > 0;
      return filled
        ? [
            html`<div class="heading">
              <dt>${title}</dt>
              <dd>${view.kind === 'list' ? view.entries.length : nothing}</dd>
            </div>`,
          ]
        : [];
    });
  }

  #worthReading({ answer, computed, wanted, issue }: QuestionView): boolean {
    return answer !== undefined || computed !== undefined || wanted !== 'optional' || issue !== undefined;
  }

  #line(section: string, view: QuestionView): unknown {
    const { place, path, question } = view;
    const label = this.words.of(`${place.words}.label`, question.label);
    const text = answerText(view, { words: this.words, interface: this.interface });
    const change = (): boolean => this.dispatchEvent(new GoToEvent(section, path));
    return html`<div>
      <dt>${label}</dt>
      <dd class=${text === undefined ? 'open' : nothing} dir="auto">${text ?? this.say(words.notAnswered)}</dd>
      ${
        question.kind === 'computed'
          ? nothing
          : html`<dd class="change">
              <button type="button" aria-label=${this.say(words.changeThat, { question: label })} @click=${change}>
                ${this.say(words.change)}
              </button>
            </dd>`
      }
    </div>`;
  }

  readonly #send = (): void => {
    this.dispatchEvent(new SendEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-review': Review;
  }
}
