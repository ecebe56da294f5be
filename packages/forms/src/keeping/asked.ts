import { SpeakingElement, tokens, type Word } from '@amparo/elements';
import type { Form } from '@amparo/model';
import { css, html, nothing, type PropertyValues } from 'lit';
import type { CaseWork } from '../filling/case-work.js';
import { compareStyles } from '../conflict/compare-styles.js';
import { panelStyles } from '../filling/panel-styles.js';
import { ageSentence } from './age-sentence.js';
import { words } from './asked.words.js';
import { DraftKeptEvent, type KeptBecause } from './keeping-events.js';
import type { Question } from './question.js';

const REASONS: readonly KeptBecause[] = ['notFinished', 'noNetwork', 'toldToKeep'];

/**
 * Asks what must be asked before a draft is filled in: it is open in another tab, it has waited longer than the host
 * allows, or it was changed in two places. Whatever is answered, nothing is deleted.
 *
 * @summary What is asked before a draft is filled in.
 * @tag amparo-asked
 * @csspart panel - The box.
 */
export class Asked extends SpeakingElement {
  static override properties = {
    work: { attribute: false },
    question: { attribute: false },
    form: { attribute: false },
    leave: { attribute: false },
    isFree: { state: true },
    because: { state: true },
    problem: { state: true },
  };

  static override styles = [
    tokens,
    panelStyles,
    compareStyles,
    css`
      legend {
        font-weight: 700;
      }
    `,
  ];

  /** The work that waits for the answer. */
  declare work: CaseWork | undefined;
  declare question: Question | undefined;
  /** The form that the draft belongs to. */
  declare form: Form | undefined;
  /** Leads away from the draft; undefined where the page around leads back. */
  declare leave: (() => void) | undefined;
  declare private isFree: boolean;
  declare private because: KeptBecause | undefined;
  declare private problem: Word | undefined;

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('amparo-compare, h2')?.focus(options),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('question')) return;
    const before = changed.get('question');
    if (before?.kind === 'elsewhere') before.lease.release();
    this.isFree = false;
    this.because = this.problem = undefined;
    const { question } = this;
    if (question?.kind === 'elsewhere')
      void question.lease.held.then(() => (this.isFree = this.isConnected && this.question === question));
  }

  protected override render(): unknown {
    const { question } = this;
    switch (question?.kind) {
      case 'elsewhere':
        return this.#panel(words.elsewhereTitle, this.#elsewhere(question.id));
      case 'over':
        return this.#panel(words.overTitle, this.#over(question));
      case 'conflict':
        return this.#compare(question);
      case undefined:
        return nothing;
    }
  }

  #panel(title: Word, content: unknown): unknown {
    const { language, direction } = this.interface;
    return html`<section part="panel" aria-labelledby="title" lang=${language} dir=${direction}>
      <h2 id="title" tabindex="-1">${this.say(title)}</h2>
      ${content}
    </section>`;
  }

  #elsewhere(id: string): unknown {
    return html`<div role="status"><p>${this.say(this.isFree ? words.freed : words.elsewhere)}</p></div>
      <p class="buttons">
        <button type="button" class=${this.isFree ? 'primary' : nothing} @click=${() => this.#open(id, ['elsewhere'])}>
          ${this.say(this.isFree ? words.open : words.openAnyway)}
        </button>
        ${this.#leaveButton()}
      </p>`;
  }

  #over(question: Extract<Question, { kind: 'over' }>): unknown {
    return html`<p><bdi class="code">${question.caseCode}</bdi></p>
      <p>${ageSentence(question.age, this.interface, this.work?.device.timeZone ?? '')}</p>
      <p>${this.say(words.over)}</p>
      <fieldset aria-describedby=${this.problem ? 'error' : nothing}>
        <legend>${this.say(words.why)}</legend>
        ${REASONS.map((because) => this.#reason(because))}
      </fieldset>
      ${this.problem ? html`<p class="error" id="error" role="alert">${this.say(this.problem)}</p>` : nothing}
      <p class="buttons">
        <button type="button" class="primary" @click=${() => this.#keep(question)}>${this.say(words.goOn)}</button>
        ${this.#leaveButton()}
      </p>`;
  }

  #reason(because: KeptBecause): unknown {
    return html`<label class="version">
      <input
        type="radio"
        name="because"
        autocomplete="off"
        .checked=${this.because === because}
        @change=${() => (this.because = because)}
      />
      <span>${this.say(words.because[because])}</span>
    </label>`;
  }

  #compare({ copy }: Extract<Question, { kind: 'conflict' }>): unknown {
    const done = (draft: string | undefined): void => void this.work?.openDraft(draft ?? copy.id);
    return html`<amparo-compare
      .words=${this.words}
      .device=${this.work?.device}
      .form=${this.form}
      .copy=${copy}
      .done=${done}
    ></amparo-compare>`;
  }

  #leaveButton(): unknown {
    const { leave } = this;
    return leave ? html`<button type="button" @click=${leave}>${this.say(words.leave)}</button>` : nothing;
  }

  #keep({ id, age: { days } }: Extract<Question, { kind: 'over' }>): void {
    const { because } = this;
    if (!because) {
      this.problem = words.chooseWhy;
      return;
    }
    this.dispatchEvent(new DraftKeptEvent(id, { days, because }));
    this.#open(id, ['elsewhere', 'over']);
  }

  #open(id: string, answered: readonly Question['kind'][]): void {
    this.#release();
    void this.work?.openDraft(id, answered);
  }

  #release(): void {
    if (this.question?.kind === 'elsewhere') this.question.lease.release();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-asked': Asked;
  }
}
