import { isAbsent, isUnparseable } from '@amparo/model';
import type { Change, Json, KnownQuestion, QuestionView, Words } from '@amparo/model';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { AnswerEvent } from '../events.js';
import { tokens } from '../tokens.js';
import { absenceControl } from './absence-control.js';
import { alertList } from './alert-list.js';
import { alertStyles } from './alert-styles.js';
import { askedWords } from './asked-words.js';
import type { BoxState } from './box-state.js';
import { commonStyles } from './common-styles.js';
import { Composing } from './composing.js';
import { CustomStates } from './custom-states.js';
import { fieldStyles } from './field-styles.js';
import { issueNote } from './issue-note.js';
import { alone, type Surroundings } from './surroundings.js';
import { SpeakingElement } from './speaking-element.js';
import type { Word } from '../words.js';
import { inLanguage } from './in-language.js';

/** How a field is put together: one control, radios, several controls, a box before its statement, or only a value. */
export type FieldShape = 'single' | 'radios' | 'group' | 'statement' | 'output';

const OFTEN_FIRST = ['.control input:checked', '.control :is(input, textarea, select, button)', 'button'];

/** A question on screen: its words, its control, what is wrong with the answer, and the reasons for having none. */
export abstract class FieldElement<Q extends KnownQuestion = KnownQuestion> extends SpeakingElement {
  static override properties: PropertyDeclarations = {
    view: { attribute: false },
    secondWords: { attribute: false },
    surroundings: { attribute: false },
    disabled: { type: Boolean, reflect: true },
    dense: { attribute: false },
  };

  static override styles: CSSResultGroup = [tokens, commonStyles, fieldStyles, alertStyles];

  /** The question with its answer, as the form projects it; the same object means that nothing changed. */
  declare view: QuestionView | undefined;
  /** The words of a second language, shown beside the first. */
  declare secondWords: Words | undefined;
  /** The clock, the host's code lists and the store of attachments. */
  declare surroundings: Surroundings;
  /** Shows the answer and takes no change. */
  declare disabled: boolean;
  /** Stands among others in little room: help stands below the box, so that all boxes are on one line. */
  declare dense: boolean | undefined;

  protected readonly composing = new Composing(this);
  readonly #states = new CustomStates(this);
  #acted = false;
  #announces = false;

  constructor() {
    super();
    this.surroundings = alone;
    this.disabled = false;
    this.addEventListener('focusout', this.#left);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('submit', (event) => event.preventDefault()); // Enter in a box sends nothing anywhere
    return root;
  }

  /** Renders what the answer is given with. */
  protected abstract control(view: QuestionView): unknown;

  /** What assistive technology is told about the whole field. */
  protected get shape(): FieldShape {
    return 'single';
  }

  /** The question of this field's kind; the form picks the element by kind. */
  protected get question(): Q {
    if (!this.view) throw new Error('A field without a view has no question: set `view` first.');
    return this.view.question as Q;
  }

  /** The answer, also where a reason stands in front of it. */
  protected get given(): Json | undefined {
    const answer = this.view?.answer;
    return isAbsent(answer) ? answer.kept : answer;
  }

  /** The answer that can be read. */
  protected get readable(): Json | undefined {
    return isUnparseable(this.given) ? undefined : this.given;
  }

  /** What was typed and cannot be read yet. */
  protected get typed(): string | undefined {
    const { given } = this;
    return isUnparseable(given) ? given.typed : undefined;
  }

  /** Whether the control takes no answer: because of the host, or because a reason stands in its place. */
  protected get off(): boolean {
    return this.disabled || isAbsent(this.view?.answer);
  }

  protected get invalid(): boolean {
    return this.view?.shown === true && this.view.issue?.level === 'block';
  }

  protected get answered(): boolean {
    return this.view?.answer !== undefined && !this.invalid;
  }

  /** What describes the control, for `aria-describedby`. */
  protected get describedBy(): string | undefined {
    const { view } = this;
    if (!view) return undefined;
    const hint = view.question.options.hint === undefined ? [] : ['hint'];
    const issue = view.shown && view.issue ? ['issue'] : [];
    return [...hint, ...issue].join(' ') || undefined;
  }

  /** What every kind of box is told. */
  protected get boxState(): BoxState {
    const { off, invalid, describedBy } = this;
    return { off, invalid, describedBy };
  }

  /** Tells the form what was done; the answer stays inside the form's shadow root. */
  protected send(change: Change): void {
    this.#acted = true;
    this.dispatchEvent(new AnswerEvent(change));
  }

  protected answerWith(answer: Json | undefined): void {
    const { view } = this;
    if (!view) return;
    this.send(answer === undefined ? { type: 'clear', path: view.path } : { type: 'answer', path: view.path, answer });
  }

  /** Focuses the chosen or first control; `delegatesFocus` would take a tap on the guidance for a wish to type. */
  override focus(options?: FocusOptions): void {
    if (!this.hasUpdated) {
      void this.updateComplete.then(() => this.focus(options));
      return;
    }
    const found = OFTEN_FIRST.map((each) => this.renderRoot.querySelector<HTMLElement>(`:is(${each}):enabled`));
    found.find((each) => each !== null)?.focus(options);
  }

  /** Focuses the first control, whatever is chosen, before the button that has the focus goes away. */
  protected focusFirst(): void {
    this.renderRoot.querySelector<HTMLElement>('.control :is(input, textarea, select):enabled')?.focus();
  }

  // A text that is being composed with an input method is lost when anything writes into its box.
  protected override shouldUpdate(): boolean {
    return !this.composing.now;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('view');
    if (this.view?.shown && this.view.issue && !(before?.shown && before.issue)) this.#announces = this.#acted;
  }

  protected override updated(): void {
    this.#acted = false;
    this.#states.set('invalid', this.invalid);
    this.#states.set('answered', this.answered);
  }

  protected override render(): unknown {
    const { view, words } = this;
    if (!view) return nothing;
    // A box in no form makes Chromium look through all such boxes of the page at each key. Nothing but plain text stands
    // right in it: what Lit asks of a form's own properties, a browser answers by looking through all forms.
    return html`<form role="none" method="dialog" autocomplete="off" novalidate>
      <div class="field ${view.shown ? (view.issue?.level ?? '') : ''}" ${inLanguage(words)} translate="no">
        ${this.#asked(view)}
        ${alertList({ view, words, interface: this.interface, formId: this.surroundings.formId, disabled: this.disabled, send: (change) => this.send(change) })}
      </div>
    </form>`;
  }

  #asked(view: QuestionView): TemplateResult {
    const { words, secondWords, interface: speaks } = this;
    const { label, hint, guidance } = askedWords({ view, words, secondWords, interface: speaks });
    const help = html`${hint && html`<p part="hint" id="hint" class="hint">${hint}</p>`}${guidance}`;
    const before = this.dense ? nothing : help;
    const carried = this.surroundings.carried?.(view);
    const after = html`${this.dense ? help : nothing}${carried && html`<p class="hint carried" ${inLanguage(speaks)}>${carried}</p>`}${this.note()}${this.#absence(view)}`;
    const body = html`${before}
      <div class="control">${this.control(view)}</div>
      ${after}`;
    switch (this.shape) {
      case 'single':
        return html`<label part="label" for="control">${label}</label>${body}`;
      case 'statement':
        return html`${before}
          <div class="control">
            <label class="option" part="label">${this.control(view)}<span>${label}</span></label>
          </div>
          ${after}`;
      case 'output':
        return html`<span part="label" id="label" class="label">${label}</span>${body}`;
      case 'radios':
        return html`<fieldset
          role="radiogroup"
          aria-describedby=${this.describedBy ?? nothing}
          aria-invalid=${this.invalid ? 'true' : nothing}
        >
          <legend part="label">${label}</legend>
          ${body}
        </fieldset>`;
      case 'group':
        return html`<fieldset aria-describedby=${this.describedBy ?? nothing}>
          <legend part="label">${label}</legend>
          ${body}
        </fieldset>`;
    }
  }

  /** What is wrong with the answer, once it is shown. */
  protected note(): unknown {
    const { view, words, interface: speaks, instead } = this;
    return view && issueNote({ view, words, interface: speaks, instead, announces: this.#announces });
  }

  /** A sentence that fits this kind of field better than that of the issue's code. */
  protected get instead(): Word | undefined {
    return undefined;
  }

  #absence(view: QuestionView): unknown {
    return absenceControl({
      view,
      interface: this.interface,
      disabled: this.disabled,
      answer: (answer) => this.answerWith(answer),
    });
  }

  readonly #left = (event: FocusEvent): void => {
    const { view } = this;
    // The window lost the focus, not the field: it is still the active one, and focus comes back to it.
    if (event.relatedTarget === null && this.shadowRoot?.activeElement) return;
    if (view && !view.shown) this.send({ type: 'leave', path: view.path });
  };
}
