import { tokens, type Layout, type Surroundings } from '@amparo/elements';
import type { Form, Json, Words } from '@amparo/model';
import { html, nothing, type PropertyValues } from 'lit';
import * as around from './around.js';
import type { CaseHost, LeftAt } from '../host/case-host.js';
import { caseFormProperties } from './case-form-properties.js';
import type { CaseContext } from '../host/case-context.js';
import { CaseWork } from './case-work.js';
import { focusAfter, leadTo, SHOWN, type Shown } from '../host/focus-after.js';
import type { Caret } from '../guard/caret.js';
import { guardBar } from '../guard/guard-bar.js';
import { HostedElement } from '../host/hosted-element.js';
import { speak, type LanguageLoaders } from '../host/form-language.js';
import { fetchLater, later } from './later.js';
import { nearestLanguage } from '../host/nearest-language.js';
import { panelStyles } from './panel-styles.js';
import { phaseOnScreen } from './phase-on-screen.js';
import { storeFromNow } from './store-from-now.js';
import { surroundingsOf } from './surroundings-of.js';
import { watchLanguage } from '../host/watch-language.js';

const LONGEST_SILENCE_MS = 2_000;

/**
 * A whole form as one tag: the questions, the sealed draft, and the delivery.
 *
 * @fires {AmparoSubmitEvent} amparo-submit - Before sending; cancelable. The only event that carries answers.
 * @fires {DraftSavedEvent} amparo-draft-saved - The draft is stored on this device.
 * @fires {DraftFailedEvent} amparo-draft-failed - The draft could not be stored; it is tried again.
 * @fires {DraftAgedEvent} amparo-draft-aged - A draft has waited unsent for nearly as long as the host allows, or longer.
 * @fires {DraftKeptEvent} amparo-draft-kept - The worker keeps such a draft and has said why.
 * @fires {StorageLostEvent} amparo-storage-lost - What was stored on this device had been cleared.
 * @fires {StoragePutBackEvent} amparo-storage-put-back - What is stored on this device stands as it was earlier.
 * @fires {SubmittedEvent} amparo-submitted - The receiver gave its receipt.
 * @fires {SubmitFailedEvent} amparo-submit-failed - It is not received yet; it is kept.
 * @fires {SectionEvent} amparo-section - Another section is on screen.
 * @cssprop [--amparo-color-accent] - Colour of what can be pressed.
 * @cssprop [--amparo-color-text] - Colour of the text.
 * @cssprop [--amparo-color-muted] - Colour of hints.
 * @cssprop [--amparo-color-surface] - Colour behind the form.
 * @cssprop [--amparo-color-border] - Colour of lines and boxes.
 * @cssprop [--amparo-color-error] - Colour of what stops a form.
 * @cssprop [--amparo-font] - Font family.
 * @cssprop [--amparo-space] - Distance that all others follow.
 * @cssprop [--amparo-radius] - Roundness of boxes.
 */
export abstract class CaseForm extends HostedElement implements CaseHost {
  static override properties = caseFormProperties;
  static override styles = [tokens, panelStyles];

  /** One section at a time (`sections`), or all on one page (`page`). */
  declare layout: Layout;
  /** Language (BCP 47) shown beside that of the page, such as the child's. */
  declare secondLanguage: string;
  /** Answers that the host knows beforehand, by path. */
  declare presets: Readonly<Record<string, Json>>;
  /** The case that the form is about; a page of cases gives it. */
  declare context: CaseContext | undefined;
  declare leftAt: LeftAt | undefined;
  left: Promise<void> | undefined; // of an element that has left the page, until what was on screen is stored
  declare private notice: 'draft' | 'missing' | undefined;
  declare protected secondWords: Words | undefined;

  #work: CaseWork | undefined;
  #surroundings: Surroundings | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;
  #unwatch: (() => void) | undefined;
  #spoken = 0;
  #shown: Shown = { phase: undefined, failure: undefined };

  constructor() {
    super();
    this.layout = 'sections';
    this.secondLanguage = '';
    this.presets = {};
  }

  /** The form that this element shows. */
  abstract readonly definition: Form;
  /** The languages that it exists in besides English. */
  protected abstract readonly languages: LanguageLoaders;

  /** Goes on with a stored draft. */
  async openDraft(id: string): Promise<void> {
    await this.#work?.openDraft(id);
  }

  /** Begins a new form; what is on screen stays a draft. */
  async begin(): Promise<void> {
    await this.#work?.begin();
  }

  /** Tells the element that the page itself has delivered the submission of `amparo-submit`: the draft is removed. */
  async delivered(): Promise<void> {
    await this.#work?.delivered();
  }

  /** Saves what is pending, forgets the keys and takes every answer off the page; the passphrase opens it again. */
  async lock(): Promise<void> {
    await this.#work?.device.lock();
    await this.updateComplete;
  }

  /** BCP 47 language that the form is shown in. */
  get shownLanguage(): string {
    return this.words.language;
  }

  /** Where somebody is, while the form is on screen. */
  get caret(): Caret | undefined {
    const form = this.renderRoot.querySelector('amparo-form');
    return form ? later()?.caretIn(form) : undefined;
  }

  /** Where to go on after a lock. */
  get place(): LeftAt | undefined {
    return this.#work?.leftAt;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#clock = setInterval(() => this.surround(), 60_000);
    this.#unwatch = watchLanguage(this, () => void this.#speak());
    window.addEventListener('online', this.#online);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    clearInterval(this.#clock);
    window.removeEventListener('online', this.#online);
    this.#stop();
    this.requestUpdate(); // no answer stays in an element that a page keeps aside
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#work && this.#work.device !== this.device) {
      this.#stop(); // nothing of the worker before is gone on with
      this.leftAt = this.#surroundings = undefined;
      void this.#start();
    }
    if (changed.get('storage') === 'memory' && this.#work) void storeFromNow(this.#work, this.storage);
    if (this.goesElsewhere(changed) && this.#work?.device.vault) this.#work.delivery.begin();
    if ((['codes', 'settings', 'workerRole', 'timeZone'] as const).some((each) => changed.has(each))) {
      this.#surroundings = undefined;
      this.surround();
    }
    if (changed.has('secondLanguage') || changed.has('codes')) void this.#speak();
  }

  protected override render(): unknown {
    const [work, speaks] = [this.#work, this.interface];
    const goTo = (path: string): void =>
      this.renderRoot.querySelector('amparo-form')?.goTo(path.split('.')[0] ?? '', path);
    return html`<div lang=${speaks.language} dir=${speaks.direction}>
      ${work && work.phase !== 'opening' ? guardBar(this, this.locksSoon, speaks) : nothing}
      ${work?.phase === 'filling' && work.filling?.isStored && !this.context ? around.draftsButton(() => void work.choose(), speaks) : nothing}
      ${around.languageNotice(this.notice, speaks)}
      <amparo-keeping
        .words=${this.words}
        .host=${this}
        .work=${work}
        .filling=${work?.filling}
        .status=${work?.saveStatus}
      ></amparo-keeping>
      ${later()?.failureNotice(work?.failure, { form: this.definition, spoken: this.words, goTo }, speaks)}
      ${work ? phaseOnScreen(this, { work, speaks, form: () => this.#form(work) }) : nothing}
    </div>`;
  }

  protected override updated(): void {
    const now = { phase: this.#work?.phase, failure: this.#work?.failure };
    void leadTo(this.renderRoot, focusAfter(this.#shown, now)).then(() => this.#goOn());
    this.#shown = now;
  }

  /** Leads to what is on screen: its title, or what is asked first. */
  override focus(): void {
    void leadTo(this.renderRoot, SHOWN);
  }

  #goOn(): void {
    const form = this.renderRoot.querySelector('amparo-form');
    if (!form) return;
    const caret = this.leftAt?.caret;
    this.leftAt = undefined;
    if (caret) void later()?.putCaret(form, caret);
  }

  /** Looks at the form again with the clock and the settings of now. */
  protected surround(): void {
    this.#work?.filling?.session.surround(this.environment());
  }

  #form(work: CaseWork): unknown {
    this.#surroundings ??= {
      ...surroundingsOf(this, () => this.#work?.filling),
      carried: (view) => this.#work?.known?.sentence(view, { words: this.words, interface: this.interface }),
    };
    return html`<amparo-form
        .session=${work.filling?.session}
        .words=${this.words}
        .secondWords=${this.secondWords}
        .surroundings=${this.#surroundings}
        .layout=${this.layout}
        .saveStatus=${work.saveStatus}
        ?sending=${work.sending}
        ?disabled=${work.sending}
        @amparo-send=${() => void work.send()}
      ></amparo-form>
      <amparo-not-saved .words=${this.words} .work=${work} .status=${work.saveStatus}></amparo-not-saved>`;
  }

  #stop(): void {
    this.left = this.#work?.stop();
    this.#work = undefined;
  }

  async #start(): Promise<void> {
    // A form that begins in English and then turns around is worse than one that comes a moment later.
    const late = new Promise((resolve) => setTimeout(resolve, LONGEST_SILENCE_MS));
    await Promise.race([this.#speak(), late]);
    if (!this.isConnected || this.#work) return;
    this.#work = new CaseWork(this, this.device);
    await this.#work.start();
    await this.updateComplete;
    await fetchLater();
    this.requestUpdate();
  }

  async #speak(): Promise<void> {
    const turn = ++this.#spoken;
    const { languages, codes, secondLanguage } = this;
    const [first, second] = await Promise.all([
      speak(nearestLanguage(this), languages, codes),
      secondLanguage === '' ? undefined : speak(secondLanguage, languages, codes),
    ]);
    if (turn !== this.#spoken) return; // a later wish was answered first, or will be
    this.words = first.words;
    this.notice = first.notice;
    this.secondWords = second?.words;
  }

  readonly #online = (): void => {
    void fetchLater();
    this.#work?.delivery.retry();
  };
}
