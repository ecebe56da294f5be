import { loadLanguage, SpeakingElement, tokens } from '@amparo/elements';
import { wordsIn } from '@amparo/model';
import type { DraftSummary } from '@amparo/drafts';
import type { PublicKey } from '@amparo/sdk';
import { html, nothing } from 'lit';
import { accessDetails } from './access/access-details.js';
import { deviceOf, type Device } from './device.js';
import { draftLineTemplate, type LineActions } from './draft-line-template.js';
import type { DraftLine } from './draft-lines.js';
import { openerBeside, type DraftOpener } from './draft-opener.js';
import { comparePanel, draftNotices, readingPanel } from './drafts-panels.js';
import { DraftsReading } from './drafts-reading.js';
import { draftsStyles } from './drafts-styles.js';
import { words } from './drafts.words.js';
import { persistenceNotice } from './keeping/persistence-notice.js';
import { askToPersist } from './keeping/persistence.js';
import { sentList } from './keeping/sent-list.js';
import { wipeButton } from './guard/wipe-button.js';
import { nearestLanguage } from './nearest-language.js';
import { panelStyles } from './panel-styles.js';
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
    sent: { state: true },
    carryTo: { attribute: false },
    unsentDays: { type: Number, attribute: 'unsent-days' },
    offerWipe: { type: Boolean, attribute: 'offer-wipe' },
    exitTo: { type: String, attribute: 'exit-to' },
  };

  static override styles = [tokens, panelStyles, draftsStyles];

  /** Id of the form element, in the same document or shadow root, in which drafts are opened. */
  declare for: string;
  /** The worker whose vault is listed. */
  declare worker: string;
  /** Opens drafts in place of the element that `for` names. */
  declare opener: DraftOpener | undefined;
  /** Public keys of those who open what is carried by hand; without them a passphrase is asked. */
  declare carryTo: readonly PublicKey[] | undefined;
  /** Days that a draft may wait unsent, 7 unless set. */
  declare unsentDays: number;
  /** Offers a button that, pressed twice, erases for good what this worker keeps on this device, and leaves for `exitTo`. */
  declare offerWipe: boolean;
  declare exitTo: string;
  declare private removing: string | undefined;
  declare private comparing: DraftSummary | undefined;
  declare private sent: string | undefined;
  #unwatch: (() => void) | undefined;
  #focusNext: string | undefined;
  readonly #reading = new DraftsReading(() => {
    if (!this.#device.vault) this.comparing = this.sent = undefined;
    this.requestUpdate();
  });

  constructor() {
    super();
    this.for = this.exitTo = '';
    this.unsentDays = 7;
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
    const shown = { words: this.words, device: this.#device, form: this.#opener?.definition };
    if (this.comparing) return comparePanel(this.comparing, shown, this.#compared);
    if (this.sent !== undefined) return readingPanel(this.sent, shown, this.#hasRead);
    return html`<section
      part="panel"
      aria-labelledby=${this.opener ? nothing : 'title'}
      lang=${language}
      dir=${direction}
    >
      ${this.#content()}
    </section>`;
  }

  #content(): unknown {
    const { problem } = this.#reading;
    return html`<h2 id="title" tabindex="-1">${this.say(this.#isMemory ? words.memoryTitle : words.title)}</h2>
      ${problem ? html`<p>${this.say(problem)}</p>` : this.#list()} ${accessDetails(this.#device, this)}
      ${this.offerWipe ? wipeButton(this, this.#device) : nothing}`;
  }

  readonly #read = (id: string): void => {
    this.sent = id;
    this.#focusNext = 'amparo-reading';
  };

  readonly #compared = (draft: string | undefined): void => {
    this.comparing = undefined;
    this.#focusNext = 'h2';
    this.#device.changed();
    if (draft !== undefined) void this.#opener?.openDraft(draft);
  };

  readonly #hasRead = (): void => {
    this.sent = undefined;
    this.#focusNext = 'h2';
  };

  #ofTheForm(draft: DraftSummary | undefined): draft is DraftSummary {
    return draft?.copyOf !== undefined && draft.form === this.#opener?.definition?.id;
  }

  #list(): unknown {
    const { lines, list } = this.#reading;
    return html`${draftNotices(list, this.#device, this.interface)}
      ${
        lines.length === 0
          ? html`<p class="quiet">${this.say(words.none)}</p>`
          : html`<ul>
              ${lines.map((line) => this.#line(line))}
            </ul>`
      }
      ${sentList(this.#reading.sent, { form: this.#opener?.definition?.id, read: this.#read, speaks: this.interface })}
      ${persistenceNotice(this.#reading.persistence, () => void this.#persist(), this.interface)}
      <amparo-draft-files
        .words=${this.words}
        .device=${this.#device}
        .carryTo=${this.carryTo}
        .ids=${lines.flatMap(({ draft }) => draft?.id ?? [])}
        .done=${this.#keep}
      ></amparo-draft-files>`;
  }

  #line(line: DraftLine): unknown {
    const opener = this.#opener;
    const actions: LineActions = {
      open: opener && ((id) => void opener.openDraft(id)),
      compare: this.#ofTheForm(line.draft) ? this.#beginCompare : undefined,
      save: ({ id, code }) => this.renderRoot.querySelector('amparo-draft-files')?.save({ ids: [id], code }),
      carry: ({ id, code }) => void this.renderRoot.querySelector('amparo-draft-files')?.carry({ id, code }),
      sendNow: (id) => void this.#device.client?.retry(id),
      takeBack: (id) => void this.#takeBack(id),
      ask: this.#ask,
      remove: (id) => void this.#remove(id),
      keep: this.#keep,
    };
    const look = {
      speaks: this.interface,
      isMemory: this.#isMemory,
      isAsked: this.removing === line.id,
      age: this.#reading.ageOf(line.id),
    };
    return draftLineTemplate(line, actions, look);
  }

  get #isMemory(): boolean {
    return this.#device.vault?.mode === 'memory';
  }

  async #persist(): Promise<void> {
    const { vault } = this.#device;
    if (vault) await askToPersist(vault);
    this.#device.changed();
  }

  readonly #beginCompare = (draft: DraftSummary): void => {
    this.comparing = draft;
    this.#focusNext = 'amparo-compare';
  };

  get #opener(): DraftOpener | undefined {
    return this.opener ?? openerBeside(this, this.for);
  }

  async #takeBack(id: string): Promise<void> {
    await this.#device.client?.cancel(id);
    await this.#opener?.openDraft(id);
  }

  readonly #ask = (id: string): void => {
    this.removing = id;
    this.#focusNext = '.confirm p';
  };

  readonly #keep = (): void => {
    this.removing = undefined;
    this.#focusNext = 'h2';
    this.requestUpdate();
  };

  async #remove(id: string): Promise<void> {
    this.#keep();
    await this.#device.vault?.drafts.remove(id);
    this.#device.changed();
  }

  #follow(): void {
    this.#reading.follow(this.#device, this.unsentDays);
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
