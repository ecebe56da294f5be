import { dateTimeText, loadLanguage, localTime, SpeakingElement, tokens } from '@amparo/elements';
import { wordsIn } from '@amparo/model';
import type { DraftSummary } from '@amparo/drafts';
import type { ParcelStatus } from '@amparo/sdk';
import { html, nothing } from 'lit';
import { accessDetails } from './access/access-details.js';
import { deviceOf, type Device } from './device.js';
import type { DraftLine } from './draft-lines.js';
import { openerBeside, type DraftOpener } from './draft-opener.js';
import { DraftsReading } from './drafts-reading.js';
import { draftsStyles } from './drafts-styles.js';
import { words } from './drafts.words.js';
import { nearestLanguage } from './nearest-language.js';
import { panelStyles } from './panel-styles.js';
import { parcelSentence } from './parcel-sentence.js';
import { watchLanguage } from './watch-language.js';

/**
 * Lists the drafts of this device and what waits to be sent, by case code and never by name. Drafts are opened in the
 * form whose id is given in `for`, and deleted after confirmation.
 *
 * @summary This device's drafts and deliveries.
 * @tag amparo-drafts
 * @csspart panel - The box.
 */
export class Drafts extends SpeakingElement {
  static override properties = {
    for: { type: String },
    worker: { type: String },
    opener: { attribute: false },
    removing: { state: true },
    comparing: { state: true },
  };

  static override styles = [tokens, panelStyles, draftsStyles];

  /** Id of the form element, in the same document or shadow root, in which drafts are opened. */
  declare for: string;
  /** The worker whose vault is listed. */
  declare worker: string;
  /** Opens drafts in place of the element that `for` names. */
  declare opener: DraftOpener | undefined;
  declare private removing: string | undefined;
  declare private comparing: DraftSummary | undefined;
  #unwatch: (() => void) | undefined;
  #focusNext: string | undefined;
  readonly #reading = new DraftsReading(() => {
    if (!this.#device.vault) this.comparing = undefined;
    this.requestUpdate();
  });

  constructor() {
    super();
    this.for = '';
    this.worker = 'worker';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A form may have set its worker before this class came: it is known once the first update has taken it over.
    void this.updateComplete.then(() => this.isConnected && this.#follow());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading.unfollow();
    this.#unwatch?.();
  }

  /** Moves the focus to the title. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus(options));
  }

  protected override updated(): void {
    const selector = this.#focusNext;
    this.#focusNext = undefined;
    if (selector !== undefined) this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  get #device(): Device {
    return deviceOf(this.worker);
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    if (this.comparing) return this.#compare(this.comparing);
    return html`<section
      part="panel"
      aria-labelledby=${this.opener ? nothing : 'title'}
      lang=${language}
      dir=${direction}
    >
      <h2 id="title" tabindex="-1">${this.say(words.title)}</h2>
      ${this.#reading.problem ? html`<p>${this.say(this.#reading.problem)}</p>` : this.#list()}
      ${accessDetails(this.#device, this)}
    </section>`;
  }

  #compare(copy: DraftSummary): unknown {
    const done = (draft: string | undefined): void => {
      this.comparing = undefined;
      this.#focusNext = 'h2';
      this.#device.changed();
      if (draft !== undefined) void this.#opener?.openDraft(draft);
    };
    return html`<amparo-compare
      .words=${this.words}
      .device=${this.#device}
      .form=${this.#opener?.definition}
      .copy=${copy}
      .done=${done}
    ></amparo-compare>`;
  }

  #ofTheForm(draft: DraftSummary | undefined): draft is DraftSummary {
    return draft?.copyOf !== undefined && draft.form === this.#opener?.definition?.id;
  }

  #list(): unknown {
    return html`${this.#reading.damaged > 0 ? html`<p class="notice error-box" role="alert">${this.say(words.damaged, { n: this.#reading.damaged })}</p>` : nothing}
    ${
      this.#reading.lines.length === 0
        ? html`<p class="quiet">${this.say(words.none)}</p>`
        : html`<ul>
            ${this.#reading.lines.map((line) => this.#line(line))}
          </ul>`
    }`;
  }

  #line(line: DraftLine): unknown {
    const { code, draft, parcel } = line;
    const attention = parcel?.state === 'needsAttention' ? 'attention' : '';
    return html`<li>
      <bdi class="code">${code}</bdi>
      ${draft?.damaged ? html`<span class="state attention">${this.say(words.partlyDamaged)}</span>` : nothing}
      ${draft?.copyOf ? html`<span class="state">${this.say(words.conflictCopy)}</span>` : nothing}
      <span class="state ${attention}"
        >${parcel ? this.say(parcelSentence(parcel)) : this.say(words.savedAt, { time: this.#time(draft) })}</span
      >
      ${this.removing === line.id ? this.#confirm(line) : html`<p class="buttons">${parcel ? this.#parcelButtons(line, parcel) : this.#draftButtons(line)}</p>`}
    </li>`;
  }

  #time(draft: DraftSummary | undefined): string {
    return draft ? dateTimeText(localTime(new Date(draft.savedAt)), this.interface.language) : '';
  }

  #compareButton({ code, draft }: DraftLine): unknown {
    if (!this.#ofTheForm(draft)) return nothing;
    const compare = (): void => {
      this.comparing = draft;
      this.#focusNext = 'amparo-compare';
    };
    return html`<button
      type="button"
      class="primary"
      aria-label=${this.say(words.compareThat, { code })}
      @click=${compare}
    >
      ${this.say(words.compare)}
    </button>`;
  }

  #draftButtons(line: DraftLine): unknown {
    const { id, code } = line;
    const opener = this.#opener;
    return html`${this.#compareButton(line)}${
        opener
          ? html`<button
              type="button"
              class="primary"
              aria-label=${this.say(words.openThat, { code })}
              @click=${() => void opener.openDraft(id)}
            >
              ${this.say(words.open)}
            </button>`
          : nothing
      }
      <button type="button" aria-label=${this.say(words.removeThat, { code })} @click=${() => this.#ask(id)}>
        ${this.say(words.remove)}
      </button>`;
  }

  #parcelButtons({ id, draft }: DraftLine, { state, outcome, attempts }: ParcelStatus): unknown {
    if (state === 'sending' || state === 'delivered') return nothing;
    // What the receiver has seen may be stored there: only what it refused, or never saw, can be changed.
    const mayChange =
      draft !== undefined && (attempts === 0 || outcome?.code === 'rejected' || outcome?.code === 'tooLarge');
    return html`<button type="button" @click=${() => void this.#device.client?.retry(id)}>
        ${this.say(words.sendNow)}
      </button>
      ${mayChange ? html`<button type="button" @click=${() => void this.#takeBack(id)}>${this.say(words.takeBack)}</button>` : nothing}`;
  }

  #confirm({ id }: DraftLine): unknown {
    return html`<div class="confirm">
      <p tabindex="-1">${this.say(words.reallyRemove)}</p>
      <p class="buttons">
        <button type="button" class="danger" @click=${() => void this.#remove(id)}>${this.say(words.yesRemove)}</button>
        <button type="button" @click=${this.#keep}>${this.say(words.keep)}</button>
      </p>
    </div>`;
  }

  get #opener(): DraftOpener | undefined {
    return this.opener ?? openerBeside(this, this.for);
  }

  async #takeBack(id: string): Promise<void> {
    await this.#device.client?.cancel(id);
    await this.#opener?.openDraft(id);
  }

  #ask(id: string): void {
    this.removing = id;
    this.#focusNext = '.confirm p';
  }

  readonly #keep = (): void => {
    this.removing = undefined;
    this.#focusNext = 'h2';
  };

  async #remove(id: string): Promise<void> {
    this.#keep();
    await this.#device.vault?.drafts.remove(id);
    this.#device.changed();
  }

  #follow(): void {
    this.#reading.follow(this.#device);
    this.#unwatch?.();
    if (this.opener) return; // inside a form the words come from the form
    this.#unwatch = watchLanguage(this, () => void this.#speak());
    void this.#speak();
  }

  async #speak(): Promise<void> {
    const language = nearestLanguage(this);
    await loadLanguage(language);
    this.words = wordsIn({ language });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-drafts': Drafts;
  }
}
