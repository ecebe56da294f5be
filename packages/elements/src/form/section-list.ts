import type { FormView, SectionView } from '@amparo/model';
import { css, html, nothing } from 'lit';
import { SpeakingElement } from '../behaviours/speaking-element.js';
import { GoToEvent } from '../events.js';
import { tokens } from '../tokens.js';
import { REVIEW, sectionTitle } from './section-title.js';
import { toCorrect, words } from './form.words.js';
import { inLanguage } from '../behaviours/in-language.js';

// A letter that is typed changes the view, and hardly ever what this list says.
const differs = (now: FormView | undefined, before: FormView | undefined): boolean =>
  now?.form !== before?.form ||
  now?.triedToSend !== before?.triedToSend ||
  !now?.sections.every(({ progress, problems }, index) => {
    const earlier = before?.sections[index];
    const { wanted, answered } = progress;
    return (
      wanted === earlier?.progress.wanted && answered === earlier.progress.answered && problems === earlier.problems
    );
  });

/**
 * Lists the sections of a form with their state in words. On a narrow screen it opens by a button.
 *
 * @summary The way to every section.
 * @tag amparo-section-list
 * @csspart list - The list.
 * @fires {GoToEvent} amparo-go-to - When a section is chosen. Ends at the form's shadow root.
 */
export class SectionList extends SpeakingElement {
  static override properties = {
    view: { attribute: false, hasChanged: differs },
    current: { attribute: false },
    open: { state: true },
  };

  static override styles = [
    tokens,
    css`
      button {
        font: inherit;
        color: inherit;
        text-align: start;
        min-block-size: 44px;
        background: none;
        border: 0;
        cursor: pointer;
      }
      .toggle {
        inline-size: 100%;
        border: 1px solid var(--_border);
        border-radius: var(--_radius);
        padding: 0.5rem 0.75rem;
        background: var(--_surface);
      }
      .toggle::after {
        content: '▾';
        float: inline-end;
      }
      .toggle[aria-expanded='true']::after {
        content: '▴';
      }
      ol {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li button {
        display: block;
        inline-size: 100%;
        padding: 0.5rem 0.75rem;
        border-inline-start: 4px solid transparent;
      }
      li button:hover {
        text-decoration: underline;
      }
      li button[aria-current] {
        border-inline-start-color: var(--_accent);
        font-weight: 700;
      }
      small {
        display: block;
        color: var(--_muted);
        font-size: 0.875rem;
        font-weight: 400;
      }
      .problems {
        color: var(--_error);
        font-weight: 700;
      }
      .closed {
        display: none;
      }
      @container (min-width: 56rem) {
        .toggle {
          display: none;
        }
        .closed {
          display: block;
        }
      }
    `,
  ];

  /** The form on screen. */
  declare view: FormView | undefined;
  /** Id of the section on screen. */
  declare current: string;
  declare private open: boolean;

  constructor() {
    super();
    this.current = '';
    this.open = false;
  }

  protected override render(): unknown {
    if (!this.view) return nothing;
    const inside = this.interface;
    return html`<nav aria-label=${this.say(words.sections)} ${inLanguage(this.words)}>
      <button
        type="button"
        class="toggle"
        ${inLanguage(inside)}
        aria-expanded=${this.open}
        aria-controls="list"
        @click=${this.#toggle}
      >
        ${this.say(words.allSections)}
      </button>
      <ol part="list" id="list" class=${this.open ? nothing : 'closed'}>
        ${this.view.sections.map((section) => this.#line(section.id, sectionTitle(this.view?.form, section.id, this.words), this.#state(section)))}
        ${this.#line(REVIEW, html`<span ${inLanguage(inside)}>${this.say(words.toReview)}</span>`, nothing)}
      </ol>
    </nav>`;
  }

  #line(id: string, title: unknown, state: unknown): unknown {
    const current = id === this.current ? 'step' : nothing;
    return html`<li>
      <button type="button" aria-current=${current} @click=${() => this.#choose(id)}>${title}${state}</button>
    </li>`;
  }

  #state({ progress: { wanted, answered }, problems }: SectionView): unknown {
    const small = (said: string, look: unknown = nothing): unknown =>
      html`<small class=${look} ${inLanguage(this.interface)}>${said}</small>`;
    if (problems > 0 && this.view?.triedToSend) return small(this.plural(toCorrect, problems), 'problems');
    if (wanted === 0 || answered === 0) return nothing;
    return small(answered < wanted ? this.say(words.begun, { answered, wanted }) : `✓ ${this.say(words.complete)}`);
  }

  #choose(id: string): void {
    this.open = false;
    this.dispatchEvent(new GoToEvent(id));
  }

  readonly #toggle = (): void => {
    this.open = !this.open;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-section-list': SectionList;
  }
}
