import type { FormView, Problem, Session, Words } from '@amparo/model';
import { html, nothing, type PropertyValues } from 'lit';
import { inWords } from '../behaviours/in-words.js';
import { alertStyles } from '../behaviours/alert-styles.js';
import { commonStyles } from '../behaviours/common-styles.js';
import { keptElements } from '../behaviours/kept-elements.js';
import { SpeakingElement } from '../behaviours/speaking-element.js';
import { alone, type Surroundings } from '../behaviours/surroundings.js';
import { AnswerEvent, GoToEvent, SectionEvent, SendEvent } from '../events.js';
import { tokens } from '../tokens.js';
import { Arriving } from './arriving.js';
import { formTools } from './form-tools.js';
import { grant, type FocusWish } from './focus-wish.js';
import { formStyles } from './form-styles.js';
import { words } from './form.words.js';
import { keepTypingInside } from './keep-typing-inside.js';
import type { Layout } from './layout.js';
import type { SaveStatus } from './save-status.js';
import { REVIEW } from './section-title.js';
import { sectionTemplates, type FieldContext } from './view-template.js';
import type { Word } from '../words.js';
import { inLanguage } from '../behaviours/in-language.js';

const NONE: readonly Problem[] = [];

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
    checking: { state: true },
  };

  static override styles = [tokens, commonStyles, alertStyles, formStyles];

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
  // Left the review to change one answer: the way back to it is offered.
  declare private checking: boolean;

  #leave: (() => void) | undefined;
  #context: FieldContext | undefined;
  #wish: FocusWish | undefined;
  #hasAnswered = false;
  readonly #arriving = new Arriving();

  constructor() {
    super();
    this.surroundings = alone;
    this.layout = 'sections';
    this.saveStatus = { kind: 'nothing' };
    this.sending = false;
    this.disabled = false;
    this.checking = false;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    keepTypingInside(root);
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
    if (changed.has('session') || this.#reviewing) {
      this.#hasAnswered = false; // its sections come anew
      this.#arriving.begin();
    }
    const parts = ['words', 'secondWords', 'surroundings', 'disabled'] as const;
    if (!this.#context || parts.some((part) => changed.has(part))) {
      const { words: spoken, secondWords, surroundings, disabled } = this;
      this.#context = { words: spoken, secondWords, surroundings, disabled };
    }
  }

  protected override updated(): void {
    const wish = this.#wish;
    this.#wish = undefined;
    if (wish) void grant(wish, this.renderRoot);
  }

  /** Waits for all sections of a long page too. */
  protected override getUpdateComplete(): Promise<boolean> {
    return this.#arriving.whole(() => super.getUpdateComplete());
  }

  get #reviewing(): boolean {
    return this.session?.state.section === REVIEW;
  }

  #follow(): void {
    this.#leave?.();
    const { session } = this;
    this.view = session?.view;
    this.#leave = session?.subscribe(() => {
      this.view = session.view;
      this.requestUpdate(); // undo and a new section change what is around the view too
    });
  }

  protected override render(): unknown {
    const { view } = this;
    if (!view) return nothing;
    const title = { key: `${view.form.id}.title`, source: view.form.title };
    return html`<div class="form" ${inLanguage(this.words)}>
      <header>
        <h1 part="title">${inWords(this.words, title)}</h1>
        ${formTools({ session: this.session, disabled: this.disabled, saveStatus: this.saveStatus, words: this.words, interface: this.interface })}
        <amparo-progress .words=${this.words} .progress=${view.progress}></amparo-progress>
      </header>
      <div class=${`body ${this.layout} ${this.#hasAnswered ? 'answered' : ''}`}>
        <amparo-section-list .words=${this.words} .view=${view} .current=${this.#current(view)}></amparo-section-list>
        <div class="main">${keptElements([{ key: this.session, tag: 'div', content: this.#main(view) }])}</div>
      </div>
    </div>`;
  }

  readonly #current = ({ current }: FormView): string => (this.#reviewing ? REVIEW : current);

  #main(view: FormView): unknown {
    const onlyHere = !this.#reviewing && this.layout === 'sections';
    return html`<amparo-error-summary
        .words=${this.words}
        .form=${view.form}
        .problems=${view.triedToSend ? view.problems : NONE}
        .answers=${view.triedToSend ? this.session?.state.answers : undefined}
        .section=${onlyHere ? view.current : undefined}
      ></amparo-error-summary>
      ${this.#reviewing ? html`<amparo-review .words=${this.words} .view=${view} .store=${this.surroundings.attachments} ?sending=${this.sending}></amparo-review>` : this.layout === 'page' ? this.#allSections(view) : this.#oneSection(view)}`;
  }

  #allSections(view: FormView): unknown {
    const { form, sections, current } = view;
    const wished = this.#wish ? sections.findIndex(({ id }) => id === current) + 1 : 0;
    const here = this.#arriving.of(sections, wished, () => this.requestUpdate());
    return html`${sectionTemplates(form, here, this.#context)}
    ${here.length < sections.length ? nothing : this.#steps(this.#step(REVIEW, words.toReview, 'primary'))}`;
  }

  #oneSection(view: FormView): unknown {
    const at = view.sections.findIndex(({ id }) => id === view.current);
    const section = view.sections[at];
    if (!section) return nothing;
    const [before, after] = [view.sections[at - 1], view.sections[at + 1]];
    return html`<p class="at" ${inLanguage(this.interface)}>
        ${this.say(words.sectionOf, { at: at + 1, all: view.sections.length })}
      </p>
      ${sectionTemplates(view.form, [section], this.#context)}
      ${this.#steps(
        this.checking || !after ? this.#step(REVIEW, words.toReview, 'primary') : nothing,
        after ? this.#step(after.id, words.next, this.checking ? '' : 'primary') : nothing,
        before ? this.#step(before.id, words.back) : nothing,
      )}`;
  }

  #steps(...steps: readonly unknown[]): unknown {
    return html`<p class="steps" ${inLanguage(this.interface)}>${steps}</p>`;
  }

  #step(section: string, word: Word, look = ''): unknown {
    return html`<button type="button" class=${look || nothing} @click=${() => this.goTo(section)}>
      ${this.say(word)}
    </button>`;
  }

  /** Moves the focus to the section on screen, so that a screen reader starts to read here. */
  override focus(): void {
    const { view } = this;
    if (!view) return;
    this.#wish = { to: 'section', section: this.#current(view) };
    this.requestUpdate();
  }

  /** Shows a section and moves the focus to it, to a question in it, or there to where the reason of a rule is written. */
  goTo(section: string, path?: string, rule?: string): void {
    this.checking = path !== undefined && this.#reviewing;
    this.#wish = path === undefined ? { to: 'section', section } : { to: 'question', path, rule };
    this.session?.dispatch({ type: 'goTo', section });
    this.requestUpdate();
    this.dispatchEvent(new SectionEvent(section));
  }

  readonly #answered = (event: Event): void => {
    event.stopPropagation();
    if (!(event instanceof AnswerEvent)) return;
    this.#hasAnswered = this.#arriving.isWhole; // what is not here yet must be laid out first
    this.session?.dispatch(event.change);
  };

  readonly #goTo = (event: Event): void => {
    if (event instanceof GoToEvent) this.goTo(event.section, event.path, event.rule);
  };

  readonly #sent = (event: Event): void => {
    event.stopPropagation();
    this.session?.dispatch({ type: 'tryToSend' });
    if (this.session?.view.canSend) {
      this.dispatchEvent(new SendEvent());
      return;
    }
    this.#wish = { to: 'summary' };
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-form': Form;
  }
}
