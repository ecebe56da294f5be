import type { FormView, SectionView, Session, Words } from '@amparo/model';
import { html, nothing, type PropertyValues } from 'lit';
import { FieldElement } from '../behaviours/field-element.js';
import { SpeakingElement } from '../behaviours/speaking-element.js';
import { alone, type Surroundings } from '../behaviours/surroundings.js';
import { AnswerEvent, GoToEvent, SectionEvent, SendEvent } from '../events.js';
import { tokens } from '../tokens.js';
import { formStyles } from './form-styles.js';
import { words } from './form.words.js';
import type { SaveStatus } from './save-status.js';
import { REVIEW } from './section-title.js';
import type { FieldContext } from './view-template.js';

/** How a form is laid out: one section at a time with a list of sections, or all sections on one page. */
export type Layout = 'sections' | 'page';

/**
 * Shows one form and hands what is done to its session. It stores and sends nothing: whoever made the session does.
 *
 * @summary A whole form: sections, error summary, review.
 * @tag amparo-form
 * @csspart title - The title of the form.
 * @fires {SectionEvent} amparo-section - When another section is shown; carries no answer.
 * @fires {SendEvent} amparo-send - When "Send" is pressed and nothing stops the form.
 */
export class Form extends SpeakingElement {
  static override properties = {
    session: { attribute: false },
    secondWords: { attribute: false },
    surroundings: { attribute: false },
    layout: { type: String },
    saveStatus: { attribute: false },
    sending: { type: Boolean },
    disabled: { type: Boolean },
    view: { state: true },
    reviewing: { state: true },
  };

  static override styles = [tokens, formStyles];

  /** The session that is shown. */
  declare session: Session | undefined;
  /** The words of a second language, shown beside the first. */
  declare secondWords: Words | undefined;
  /** The clock, the host's code lists and the store of attachments. */
  declare surroundings: Surroundings;
  declare layout: Layout;
  /** Whether the draft is stored. */
  declare saveStatus: SaveStatus;
  /** Whether the form is on its way. */
  declare sending: boolean;
  /** Shows the form and takes no change. */
  declare disabled: boolean;
  declare private view: FormView | undefined;
  declare private reviewing: boolean;

  #leave: (() => void) | undefined;
  #context: FieldContext | undefined;
  #focusNext: 'section' | 'summary' | { readonly path: string } | undefined;

  constructor() {
    super();
    this.surroundings = alone;
    this.layout = 'sections';
    this.saveStatus = { kind: 'nothing' };
    this.sending = false;
    this.disabled = false;
    this.reviewing = false;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('amparo-answer', this.#answered);
    root.addEventListener('amparo-go-to', this.#goTo);
    root.addEventListener('amparo-send', this.#sent);
    return root;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session')) this.#follow();
    const parts = ['words', 'secondWords', 'surroundings', 'disabled'] as const;
    if (!this.#context || parts.some((part) => changed.has(part))) {
      const { words: spoken, secondWords, surroundings, disabled } = this;
      this.#context = { words: spoken, secondWords, surroundings, disabled };
    }
  }

  protected override updated(): void {
    const next = this.#focusNext;
    this.#focusNext = undefined;
    if (next !== undefined) void this.#focusOn(next);
  }

  /** Shows what the session holds now; to be called when its state was replaced from outside. */
  #follow(): void {
    this.#leave?.();
    const { session } = this;
    this.view = session?.view;
    this.reviewing = session?.state.section === REVIEW;
    this.#leave = session?.subscribe(() => {
      this.view = session.view;
      this.reviewing = session.state.section === REVIEW;
    });
  }

  protected override render(): unknown {
    const { view } = this;
    if (!view) return nothing;
    const { language, direction } = this.words;
    return html`<div class="form" lang=${language} dir=${direction}>
      <header>
        <h1 part="title">${this.words.of(`${view.form.id}.title`, view.form.title)}</h1>
        <amparo-progress .words=${this.words} .progress=${view.progress}></amparo-progress>
        ${this.#tools()}
      </header>
      <div class="body ${this.layout}">
        <amparo-section-list .words=${this.words} .view=${view} .current=${this.#current(view)}></amparo-section-list>
        <div class="main">${this.#main(view)}</div>
      </div>
    </div>`;
  }

  #current({ current }: FormView): string {
    return this.reviewing ? REVIEW : current;
  }

  #tools(): unknown {
    const { session } = this;
    return html`<div class="tools">
      <amparo-save-state .words=${this.words} .status=${this.saveStatus}></amparo-save-state>
      <button type="button" ?disabled=${this.disabled || !session?.canUndo} @click=${() => session?.undo()}>
        ${this.say(words.undo)}
      </button>
      <button type="button" ?disabled=${this.disabled || !session?.canRedo} @click=${() => session?.redo()}>
        ${this.say(words.redo)}
      </button>
    </div>`;
  }

  #main(view: FormView): unknown {
    const summary = html`<amparo-error-summary
      .words=${this.words}
      .form=${view.form}
      .problems=${view.triedToSend ? view.problems : []}
    ></amparo-error-summary>`;
    if (this.reviewing)
      return html`${summary}<amparo-review
          .words=${this.words}
          .view=${view}
          ?sending=${this.sending}
        ></amparo-review>`;
    return html`${summary}${this.layout === 'page' ? this.#allSections(view) : this.#oneSection(view)}`;
  }

  #allSections(view: FormView): unknown {
    return html`${view.sections.map((section) => this.#section(view, section))}
      <p class="steps">
        <button type="button" class="primary" @click=${() => this.#show(REVIEW)}>${this.say(words.toReview)}</button>
      </p>`;
  }

  #section({ form }: FormView, section: SectionView): unknown {
    return html`<amparo-section
      .form=${form}
      .view=${section}
      .context=${this.#context}
      .words=${this.words}
    ></amparo-section>`;
  }

  #oneSection(view: FormView): unknown {
    const at = view.sections.findIndex(({ id }) => id === view.current);
    const section = view.sections[at];
    if (!section) return nothing;
    const [before, after] = [view.sections[at - 1], view.sections[at + 1]];
    return html`<p class="at">${this.say(words.sectionOf, { at: at + 1, all: view.sections.length })}</p>
      ${this.#section(view, section)}
      <p class="steps">
        ${before ? html`<button type="button" @click=${() => this.#show(before.id)}>${this.say(words.back)}</button>` : nothing}
        <button type="button" class="primary" @click=${() => this.#show(after?.id ?? REVIEW)}>
          ${this.say(after ? words.next : words.toReview)}
        </button>
      </p>`;
  }

  #show(section: string, path?: string): void {
    this.#focusNext = path === undefined ? 'section' : { path };
    this.session?.dispatch({ type: 'goTo', section });
    this.requestUpdate();
    this.dispatchEvent(new SectionEvent(section));
  }

  async #focusOn(next: 'section' | 'summary' | { readonly path: string }): Promise<void> {
    await Promise.all(
      Array.from(
        this.renderRoot.querySelectorAll<SpeakingElement>('amparo-section, amparo-review, amparo-error-summary'),
        (each) => each.updateComplete,
      ),
    );
    if (typeof next === 'object') return this.#focusField(next.path);
    const selector = next === 'summary' ? 'amparo-error-summary' : this.reviewing ? 'amparo-review' : `amparo-section`;
    const found =
      next === 'section' && this.layout === 'page' && !this.reviewing
        ? this.#sectionElement()
        : this.renderRoot.querySelector<HTMLElement>(selector);
    found?.scrollIntoView({ block: 'start' });
    found?.focus();
  }

  #sectionElement(): HTMLElement | undefined {
    const sections = Array.from(this.renderRoot.querySelectorAll('amparo-section'));
    return sections.find(({ view }) => view?.id === this.view?.current);
  }

  #focusField(path: string): void {
    const fields = Array.from(this.renderRoot.querySelectorAll<HTMLElement>('*'));
    const field = fields.find((each) => each instanceof FieldElement && each.view?.path === path);
    const found =
      field ??
      fields.find((each) => 'view' in each && (each.view as { readonly path?: string } | undefined)?.path === path);
    // The label must be in sight, not only the box (WCAG 2.4.11).
    found?.scrollIntoView({ block: 'start' });
    found?.focus({ preventScroll: true });
  }

  readonly #answered = (event: Event): void => {
    event.stopPropagation();
    if (event instanceof AnswerEvent) this.session?.dispatch(event.change);
  };

  readonly #goTo = (event: Event): void => {
    if (event instanceof GoToEvent) this.#show(event.section, event.path);
  };

  readonly #sent = (event: Event): void => {
    event.stopPropagation();
    this.session?.dispatch({ type: 'tryToSend' });
    if (this.session?.view.canSend) {
      this.dispatchEvent(new SendEvent());
      return;
    }
    this.#focusNext = 'summary';
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-form': Form;
  }
}
