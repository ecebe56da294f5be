import { filled, type Form, type Problem, type Words } from '@amparo/model';
import { css, html, nothing } from 'lit';
import { SpeakingElement } from '../behaviours/speaking-element.js';
import { GoToEvent } from '../events.js';
import { tokens } from '../tokens.js';
import { issueSentence } from './issue-sentence.js';
import { words } from './form.words.js';

/**
 * Lists what stops the form from being sent; each line leads to its question.
 *
 * @summary What has to be corrected, with links.
 * @tag amparo-error-summary
 * @csspart summary - The box.
 * @fires {GoToEvent} amparo-go-to - When a line is chosen. Ends at the form's shadow root.
 */
export class ErrorSummary extends SpeakingElement {
  static override properties = { form: { attribute: false }, problems: { attribute: false } };

  static override styles = [
    tokens,
    css`
      section {
        border: 3px solid var(--_error);
        border-radius: var(--_radius);
        padding: var(--_space);
        margin-block-end: var(--_space);
        background: var(--_surface);
      }
      h2 {
        margin: 0;
        font-size: 1.25rem;
      }
      ul {
        margin: calc(var(--_space) / 2) 0 0;
        padding-inline-start: 1.25rem;
      }
      a {
        display: inline-block;
        padding-block: 0.5rem;
        min-block-size: 44px;
        color: var(--_error);
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      p {
        margin: 0;
      }
    `,
  ];

  /** The form that the problems are about. */
  declare form: Form | undefined;
  /** What stops the form from being sent, in order. */
  declare problems: readonly Problem[];

  constructor() {
    super();
    this.problems = [];
  }

  /** Moves the focus to the heading, so that a screen reader starts to read here. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render(): unknown {
    if (this.problems.length === 0 || !this.form) return nothing;
    const { language, direction } = this.words;
    return html`<section part="summary" aria-labelledby="title" lang=${language} dir=${direction}>
      <h2 id="title" tabindex="-1">${this.say(words.problemsTitle)}</h2>
      <p>${this.say(words.problemsHint)}</p>
      <ul>
        ${this.problems.map((problem) => html`<li><a href="#" @click=${this.#goTo(problem)}>${this.#line(problem, this.words)}</a></li>`)}
      </ul>
    </section>`;
  }

  #line(problem: Problem, formWords: Words): string {
    if (problem.kind === 'issue') {
      const { place, issue } = problem;
      const label = formWords.of(`${place.words}.label`, place.asked.label);
      return `${label}: ${issueSentence({ place, issue, words: formWords, interface: this.interface })}`;
    }
    const { rule } = problem.alert;
    const says = formWords.of(`${this.form?.id ?? ''}.rules.${rule.id}`, rule.says);
    return rule.kind === 'warn' ? filled(this.say(words.giveReason), { rule: says }) : says;
  }

  #goTo({ section, path }: Problem): (event: Event) => void {
    return (event) => {
      event.preventDefault(); // the address of the page must not change
      this.dispatchEvent(new GoToEvent(section, path));
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-error-summary': ErrorSummary;
  }
}
