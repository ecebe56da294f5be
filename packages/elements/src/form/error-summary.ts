import type { Form, Json, Problem } from '@amparo/model';
import { css, html, nothing } from 'lit';
import { labelOf } from '../behaviours/asked-words.js';
import { inWords } from '../behaviours/in-words.js';
import { issueSentence } from '../behaviours/issue-sentence.js';
import { SpeakingElement } from '../behaviours/speaking-element.js';
import { GoToEvent } from '../events.js';
import { tokens } from '../tokens.js';
import { words } from './form.words.js';
import { inLanguage } from '../behaviours/in-language.js';

/**
 * Lists what stops the form from being sent; each line leads to its question.
 *
 * @summary What has to be corrected, with links.
 * @tag amparo-error-summary
 * @csspart summary - The box.
 * @fires {GoToEvent} amparo-go-to - When a line is chosen. Ends at the form's shadow root.
 */
export class ErrorSummary extends SpeakingElement {
  static override properties = {
    form: { attribute: false },
    problems: { attribute: false },
    answers: { attribute: false },
    section: { attribute: false },
  };

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
        margin: 0 0 0.25rem;
        font-size: 1.25rem;
        line-height: 1.3;
      }
      h2:focus {
        outline: none;
      }
      ul {
        list-style: none;
        margin: 0.5rem 0 0;
        padding: 0;
      }
      li + li {
        border-block-start: 1px solid var(--_border);
      }
      a {
        display: block;
        padding-block: 0.625rem;
        min-block-size: 44px;
        color: var(--_error);
        font-weight: 700;
        overflow-wrap: anywhere;
        text-underline-offset: 0.2em;
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
  /** The answers that they are about, by path. */
  declare answers: ReadonlyMap<string, Json> | undefined;
  /** Lists the problems of this section only; of all when undefined. */
  declare section: string | undefined;

  constructor() {
    super();
    this.problems = [];
  }

  /** Moves the focus to the heading, so that a screen reader starts to read here. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus(options);
  }

  protected override render(): unknown {
    const { form, problems, section, interface: inside } = this;
    const listed = problems.filter((problem) => section === undefined || problem.section === section);
    if (listed.length === 0 || !form) return nothing;
    return html`<section part="summary" aria-labelledby="title" ${inLanguage(this.words)}>
      <div ${inLanguage(inside)}>
        <h2 id="title" tabindex="-1">${this.say(words.problemsTitle)}</h2>
        <p>${this.say(words.problemsHint)}</p>
      </div>
      <ul>
        ${listed.map((problem) => html`<li><a href="#" @click=${this.#goTo(problem)}>${this.#line(problem)}</a></li>`)}
      </ul>
    </section>`;
  }

  #line(problem: Problem): unknown {
    const { words: spoken, interface: inside } = this;
    if (problem.kind === 'issue') {
      const before = html`${inWords(spoken, labelOf(problem.place))}: `;
      return issueSentence({
        ...problem,
        answer: this.answers?.get(problem.path),
        words: spoken,
        interface: inside,
        before,
      });
    }
    const { rule } = problem.alert;
    const key = `${this.form?.id ?? ''}.rules.${rule.id}`;
    if (rule.kind !== 'warn') return inWords(spoken, { key, source: rule.says });
    return this.say(words.giveReason, { rule: spoken.of(key, rule.says) });
  }

  #goTo(problem: Problem): (event: Event) => void {
    const { section, path } = problem;
    const rule = problem.kind === 'issue' ? undefined : problem.alert.rule.id;
    return (event) => {
      event.preventDefault(); // the address of the page must not change
      this.dispatchEvent(new GoToEvent(section, path, rule));
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-error-summary': ErrorSummary;
  }
}
