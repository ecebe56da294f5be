import {
  isAbsent,
  type FormView,
  type GroupView,
  type ListView,
  type QuestionView,
  type SectionView,
  type View,
} from '@amparo/model';
import { html, nothing } from 'lit';
import { labelOf } from '../behaviours/asked-words.js';
import type { AttachmentStore } from '../behaviours/attachment-store.js';
import { commonStyles } from '../behaviours/common-styles.js';
import { inWords } from '../behaviours/in-words.js';
import { SpeakingElement } from '../behaviours/speaking-element.js';
import { GoToEvent, SendEvent } from '../events.js';
import { tokens } from '../tokens.js';
import { answerText } from './answer-text.js';
import { stillOpen, words } from './form.words.js';
import { reviewStyles } from './review-styles.js';
import { sectionTitle } from './section-title.js';
import type { Word } from '../words.js';
import { inLanguage } from '../behaviours/in-language.js';

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
  static override properties = {
    view: { attribute: false },
    store: { attribute: false },
    sending: { type: Boolean },
    reading: { type: Boolean },
  };

  static override styles = [tokens, commonStyles, reviewStyles];

  /** The form as it is projected. */
  declare view: FormView | undefined;
  /** Where photos and drawings are. */
  declare store: AttachmentStore | undefined;
  /** Whether the form is on its way. */
  declare sending: boolean;
  /** Whether the form was sent before: it is only read, and nothing is changed or sent. */
  declare reading: boolean;

  constructor() {
    super();
    this.sending = this.reading = false;
  }

  /** Moves the focus to the title, so that a screen reader starts to read here. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus(options);
  }

  protected override render(): unknown {
    const { view } = this;
    if (!view) return nothing;
    return html`<div ${inLanguage(this.words)}>
      ${this.reading ? nothing : this.#head(view)} ${view.sections.map((section) => this.#section(section))}
      ${this.reading ? nothing : this.#end()}
    </div>`;
  }

  #head(view: FormView): unknown {
    return html`<div ${inLanguage(this.interface)}>
      <h2 tabindex="-1">${this.say(words.review)}</h2>
      <p>${this.say(words.reviewHint)}</p>
      <p>${this.plural(stillOpen, view.open.length)}</p>
    </div>`;
  }

  #end(): unknown {
    return html`<p class="end" ${inLanguage(this.interface)}>
      <button type="button" part="send" class="send" ?disabled=${this.sending} @click=${this.#send}>
        ${this.say(this.sending ? words.sending : words.send)}
      </button>
    </p>`;
  }

  #section({ id, views }: SectionView): unknown {
    return html`<section>
      <h3>${sectionTitle(this.view?.form, id, this.words)}</h3>
      ${this.#orNothing(this.#blocks(id, views))}
    </section>`;
  }

  #orNothing(blocks: readonly unknown[]): unknown {
    return blocks.length > 0 ? blocks : html`<p class="open">${this.#inside(words.nothingHere)}</p>`;
  }

  #blocks(section: string, views: readonly View[]): readonly unknown[] {
    const blocks: unknown[] = [];
    let lines: unknown[] = [];
    const endOfLines = (): void => {
      if (lines.length > 0) blocks.push(html`<dl>${lines}</dl>`);
      lines = [];
    };
    let isRead = false;
    for (const view of views) {
      if (view.kind === 'question') {
        // What stands beside a question says nothing without it.
        isRead = isWorthReading(view) && (isRead || !('aside' in view.question.options));
        if (isRead) lines.push(this.#line(section, view));
        continue;
      }
      const parts = view.kind === 'group' ? this.#group(section, view) : this.#entries(section, view);
      if (parts.length > 0) endOfLines();
      blocks.push(...parts);
    }
    endOfLines();
    return blocks;
  }

  #group(section: string, view: GroupView): readonly unknown[] {
    const blocks = this.#blocks(section, view.views);
    return blocks.length > 0 ? [part(this.#label(view), blocks)] : [];
  }

  #entries(section: string, list: ListView): readonly unknown[] {
    const what = this.words.of(`${list.place.words}.entry`, list.list.entry);
    return list.entries.map(({ views }, index) =>
      part(
        html`${this.#label(list)}: ${this.say(words.entry, { what, n: index + 1 })}`,
        this.#orNothing(this.#blocks(section, views)),
      ),
    );
  }

  #label({ place }: View): unknown {
    return inWords(this.words, labelOf(place));
  }

  #inside(word: Word): unknown {
    return html`<span ${inLanguage(this.interface)}>${this.say(word)}</span>`;
  }

  #line(section: string, view: QuestionView): unknown {
    const { place, path, question } = view;
    const label = this.words.of(`${place.words}.label`, question.label);
    const text = answerText(view, { words: this.words, interface: this.interface });
    const change = (): boolean => this.dispatchEvent(new GoToEvent(section, path));
    return html`<div>
      <dt>${this.#label(view)}</dt>
      ${text === undefined ? html`<dd class="open">${this.#inside(words.notAnswered)}</dd>` : html`<dd><bdi dir=${isTyped(view) ? 'auto' : this.words.direction}>${text}</bdi>${this.#attached(view)}</dd>`}
      ${
        question.kind === 'computed' || this.reading
          ? nothing
          : html`<dd class="change">
              <button
                type="button"
                class="link"
                aria-label=${this.say(words.changeThat, { question: label })}
                @click=${change}
              >
                ${this.#inside(words.change)}
              </button>
            </dd>`
      }
    </div>`;
  }

  #attached({ question, answer }: QuestionView): unknown {
    return question.kind === 'file' || question.kind === 'signature'
      ? html`<amparo-attachment-list
          .words=${this.words}
          .answer=${answer}
          .store=${this.store}
        ></amparo-attachment-list>`
      : nothing;
  }

  readonly #send = (): void => {
    this.dispatchEvent(new SendEvent());
  };
}

const part = (title: unknown, blocks: unknown): unknown =>
  html`<div class="part">
    <h4>${title}</h4>
    ${blocks}
  </div>`;

const isWorthReading = ({ answer, computed, wanted, issue }: QuestionView): boolean =>
  answer !== undefined || computed !== undefined || wanted !== 'optional' || issue !== undefined;

// What was typed has a direction of its own; what was chosen or counted is said in the language of the form.
const isTyped = ({ question, answer }: QuestionView): boolean =>
  (question.kind === 'text' || question.kind === 'reference') && !isAbsent(answer);

declare global {
  interface HTMLElementTagNameMap {
    'amparo-review': Review;
  }
}
