import { SpeakingElement, tokens } from '@amparo/elements';
import type { Form } from '@amparo/model';
import type { PublicKey } from '@amparo/sdk';
import { html, nothing, type PropertyValues } from 'lit';
import { accessDetails } from '../access/access-details.js';
import type { Device } from '../device/device.js';
import { deviceOf } from '../device/devices.js';
import { draftLineTemplate, type LineActions, type LineLook } from './draft-line-template.js';
import type { DraftLine } from './draft-lines.js';
import { calledBy, formOf, isListed, isOfAll, knowsForm, openerBeside, type DraftOpener } from './draft-opener.js';
import { draftNotices, failedNotice, panelInPlace, type InPlace } from './drafts-panels.js';
import { DraftsReading } from './drafts-reading.js';
import { draftsStyles } from './drafts-styles.js';
import { words } from './drafts.words.js';
import { filesIn } from '../keeping/files-in.js';
import { persistenceNotice } from '../keeping/persistence-notice.js';
import { persistOn } from '../keeping/persistence.js';
import { sentList } from '../keeping/sent-list.js';
import { wipeButton } from '../guard/wipe-button.js';
import { followLanguage } from '../host/follow-language.js';
import { notRecorded } from '../host/not-recorded.js';
import { panelStyles } from '../filling/panel-styles.js';

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
    inPlace: { state: true },
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
  declare private inPlace: (InPlace & { readonly form: Form | undefined }) | undefined;
  #unwatch: (() => void) | undefined;
  #focusNext: string | undefined;
  readonly #reading = new DraftsReading(() => {
    if (!this.#device.vault) this.inPlace = this.removing = undefined;
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
    notRecorded(this);
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('worker');
    if (before === undefined) return;
    void deviceOf(before).lock();
    this.inPlace = this.removing = undefined;
    if (this.isConnected) this.#follow();
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
    const { inPlace, words: spoken } = this;
    if (inPlace) return panelInPlace(inPlace, { words: spoken, device: this.#device, form: inPlace.form }, this.#back);
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
    const isWhole = isOfAll(this.#opener);
    const title = isWhole ? (this.#look.isMemory ? words.memoryTitle : words.title) : words.caseTitle;
    return html`<h2 id="title" tabindex="-1">${this.say(title)}</h2>
      ${problem ? html`<p>${this.say(problem)}</p>` : this.#list()}
      ${isWhole ? accessDetails(this.#device, this) : nothing}
      ${this.offerWipe ? wipeButton(this, this.#device) : nothing}`;
  }

  async #show(form: string, what: InPlace): Promise<void> {
    this.inPlace = { ...what, form: await formOf(this.#opener, form) };
    this.#focusNext = 'amparo-compare, amparo-reading';
  }

  readonly #back = (draft?: string): void => {
    this.inPlace = undefined;
    this.#focusNext = 'h2';
    this.#device.changed();
    if (draft !== undefined) void this.#opener?.openDraft(draft);
  };

  #list(): unknown {
    const opener = this.#opener;
    const isWhole = isOfAll(opener);
    const { list, failed, persistence } = this.#reading;
    const lines = this.#reading.lines.filter(({ code }) => isListed(opener, code));
    const sent = this.#reading.sent.filter(({ summary }) => isListed(opener, summary.caseCode));
    return html`${isWhole ? draftNotices(list, this.#device, this.interface) : nothing}
      ${failed ? failedNotice(failed, this.interface) : nothing}
      ${
        lines.length === 0
          ? html`<p class="quiet">${this.say(isWhole ? words.none : words.noneOfCase)}</p>`
          : html`<ul>
              ${lines.map((line) => this.#line(line))}
            </ul>`
      }
      ${sentList(sent, {
        canRead: (form) => knowsForm(opener, form),
        nameOf: ({ caseCode, form }) => calledBy(opener, caseCode, form),
        read: ({ id, form }) => void this.#show(form, { sent: id }),
        ...this.#look,
      })}
      ${isWhole ? persistenceNotice(persistence, () => void persistOn(this.#device), this.interface) : nothing}
      <amparo-draft-files
        .words=${this.words}
        .device=${this.#device}
        .carryTo=${this.carryTo}
        .ids=${isWhole ? lines.flatMap(({ draft }) => draft?.id ?? []) : undefined}
        .done=${this.#keep}
      ></amparo-draft-files>`;
  }

  #line(line: DraftLine): unknown {
    const opener = this.#opener;
    const { draft, parcel } = line;
    const isCopy = draft?.copyOf !== undefined && knowsForm(opener, draft.form);
    const actions: LineActions = {
      open: opener && ((id) => void opener.openDraft(id)),
      compare: isCopy ? (copy) => void this.#show(copy.form, { copy }) : undefined,
      save: ({ id, code }) => void filesIn(this.renderRoot).then((files) => files?.save({ ids: [id], code })),
      carry: (which) => void filesIn(this.renderRoot).then((files) => files?.carry(which)),
      sendNow: (id) => void this.#reading.ask('retry', id),
      takeBack: (id) => void this.#takeBack(id),
      ask: this.#ask,
      remove: (id) => void this.#remove(id),
      keep: this.#keep,
    };
    const look = {
      ...this.#look,
      isAsked: this.removing === line.id,
      age: this.#reading.ageOf(line.id),
      isOnScreen: this.#device.onScreen.has(line.id),
    };
    const code = calledBy(opener, line.code, (draft ?? parcel)?.form);
    return draftLineTemplate({ ...line, code }, actions, look);
  }

  get #look(): Pick<LineLook, 'speaks' | 'timeZone' | 'isMemory'> {
    const { timeZone, vault } = this.#device;
    return { speaks: this.interface, timeZone, isMemory: vault?.mode === 'memory' };
  }

  get #opener(): DraftOpener | undefined {
    return this.opener ?? openerBeside(this, this.for);
  }

  async #takeBack(id: string): Promise<void> {
    await this.#reading.ask('cancel', id);
    if (!this.#reading.failed) await this.#opener?.openDraft(id);
  }

  readonly #ask = (id: string): void => {
    this.removing = id;
    this.#reading.failed = undefined;
    this.#focusNext = '.confirm p';
  };

  readonly #keep = (): void => {
    this.removing = undefined;
    this.#focusNext = 'h2';
    this.requestUpdate();
  };

  async #remove(id: string): Promise<void> {
    this.#keep();
    await this.#reading.remove(id, this.#device);
  }

  #follow(): void {
    this.#reading.follow(this.#device, this.unsentDays);
    this.#unwatch?.();
    if (this.opener) return; // inside a form the words come from the form
    this.#unwatch = followLanguage(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-drafts': Drafts;
  }
}
