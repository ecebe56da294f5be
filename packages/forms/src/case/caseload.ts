import { tokens } from '@amparo/elements';
import type { Standing } from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { html, nothing, type PropertyDeclarations } from 'lit';
import { panelStyles } from '../filling/panel-styles.js';
import { parcelText } from '../delivery/parcel-text.js';
import type { Case } from './case.js';
import { caseLines, type CaseLine } from './case-lines.js';
import { CasePanel } from './case-panel.js';
import { caseStyles } from './case-styles.js';
import { stages, words } from './case.words.js';
import { draftOf } from './kept-here.js';
import { knownParcels } from './known-parcels.js';
import type { LeftInCase } from './left-in-case.js';

/**
 * Lists the cases and drafts of this device by code and never by name, ordered by what is due, with what still waits to
 * be sent. Works from the device alone; a case opens in its place.
 *
 * @summary This worker’s cases on this device.
 * @tag amparo-caseload
 * @csspart panel - The box.
 */
export class Caseload extends CasePanel {
  // Those of the panel are inherited; declared again they would lose what checks them.
  static override properties: PropertyDeclarations = {
    lines: { state: true },
    opened: { state: true },
    unreadable: { state: true },
    isPartial: { state: true },
  };
  static override styles = [tokens, panelStyles, caseStyles];

  declare private lines: readonly CaseLine[];
  declare private opened: string;
  declare private unreadable: boolean;
  /** There is a case of which nothing can be read. */
  declare private isPartial: boolean;
  // What was open when the device was locked: a code that is made up, and ids.
  #left: { readonly code: string; readonly inCase: LeftInCase | undefined } | undefined;
  #focusNext: string | undefined;

  constructor() {
    super();
    this.lines = [];
    this.opened = '';
    this.unreadable = this.isPartial = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.lines = []; // no code stays in an element that a page keeps aside
  }

  /** Opens a case by its code. */
  openCase(code: string): void {
    this.opened = code;
    this.#focusNext = 'amparo-case';
  }

  override async openDraft(id: string): Promise<void> {
    const draft = await draftOf(this.device.vault, id);
    if (draft) await this.#openForm(draft.caseCode, draft.form, id);
  }

  /** Begins a case: its code is made first, and the registration opens. */
  async register(): Promise<void> {
    await this.#openForm(makeCaseCode(crypto.getRandomValues(new Uint8Array(10))), 'registration');
  }

  async #openForm(code: string, form: string, draft?: string): Promise<void> {
    this.openCase(code);
    this.#focusNext = undefined;
    await this.updateComplete;
    await this.renderRoot.querySelector<Case>('amparo-case')?.openForm(form, draft);
  }

  protected override forget(): void {
    this.lines = [];
    this.opened = '';
    this.#left = undefined;
  }

  protected override async read(): Promise<void> {
    const { cases } = this;
    const { vault, client } = this.device;
    if (!vault || !cases) {
      const opened = this.renderRoot.querySelector<Case>('amparo-case');
      if (this.opened !== '') this.#left = { code: this.opened, inCase: opened?.place };
      this.lines = [];
      this.opened = '';
      return;
    }
    const turn = (this.turn += 1);
    await this.#goOn();
    const [records, drafts, waiting] = await Promise.all([cases.all(), vault.drafts.list(), knownParcels(client)]);
    const ages = drafts.ok ? await this.waiting(drafts.value.drafts) : [];
    if (turn !== this.turn) return; // a later reading knows more
    this.unreadable = !records || !drafts.ok || !waiting;
    if (this.device.vault !== vault || !this.isConnected || !records || !drafts.ok || !waiting) return;
    this.isPartial = records.isPartial;
    const held = { cases: records.known, drafts: drafts.value.drafts, ages, parcels: waiting };
    this.lines = caseLines(held, this.environment());
  }

  async #goOn(): Promise<void> {
    const left = this.#left;
    this.#left = undefined;
    if (!left) return;
    this.openCase(left.code);
    await this.updateComplete;
    const opened = this.renderRoot.querySelector<Case>('amparo-case');
    if (left.inCase) await opened?.goOn(left.inCase);
  }

  protected override updated(): void {
    const selector = this.#focusNext;
    this.#focusNext = undefined;
    if (selector !== undefined) this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    if (!this.device.vault) return this.unlock();
    if (this.opened !== '') return this.#case();
    return html`${this.bar()}
      <section part="panel" class="case" aria-labelledby="title" lang=${language} dir=${direction}>
        <div class="head"><h2 id="title" tabindex="-1">${this.say(words.listTitle)}</h2></div>
        ${this.unreadable ? html`<p class="notice error-box" role="alert">${this.say(words.unreadable)}</p>` : nothing}
        ${this.isPartial ? html`<p class="notice error-box" role="alert">${this.say(words.someUnreadable)}</p>` : nothing}
        ${
          this.lines.length === 0
            ? html`<p class="quiet">${this.say(words.none)}</p>`
            : html`<ul>
                ${this.lines.map((line) => this.#line(line))}
              </ul>`
        }
        <p class="buttons begin">
          <button type="button" class="primary" @click=${() => void this.register()}>
            ${this.say(words.register)}
          </button>
        </p>
        ${this.kept(this.lines.flatMap(({ parcels }) => parcels))}
      </section>`;
  }

  #case(): unknown {
    const given = this.given;
    return html`${this.back(words.backToCases, () => this.#leave())}
      <amparo-case
        .code=${this.opened}
        .endpoint=${given.endpoint}
        .token=${given.token}
        .storage=${given.storage}
        .worker=${given.worker}
        .workerRole=${given.workerRole}
        .settings=${given.settings}
        .codes=${given.codes}
        .timeZone=${given.timeZone}
        .presets=${given.presets}
        .receivers=${given.receivers}
        .riskRuleSet=${given.riskRuleSet}
        .transport=${given.transport}
        .lockAfter=${given.lockAfter}
        .lockOnHide=${given.lockOnHide}
        .exitTo=${given.exitTo}
        .noExit=${given.noExit}
        .offerWipe=${given.offerWipe}
        .unsentDays=${given.unsentDays}
        .witness=${given.witness}
        .carryTo=${given.carryTo}
        .keepReadableFor=${given.keepReadableFor}
        .organisationKey=${given.organisationKey}
        .gone=${() => this.#leave()}
      ></amparo-case>`;
  }

  #line({ code, standing, drafts, ages, parcels }: CaseLine): unknown {
    const waiting = parcels.find(({ state }) => state !== 'delivered');
    return html`<li class="form">
      <div>
        <bdi class="code">${code}</bdi> <span class="stage">${this.say(stages[standing.stage])}</span>
        ${this.#next(standing)}
        ${drafts.map(({ form, savedAt }) => html`<span class="state">${this.nameOf(form)}: ${this.say(words.draft, { time: this.timeText(savedAt) })}</span>`)}
        ${ages.map((age) => this.ageText(age))}
        ${waiting ? html`<span class="state ${waiting.state === 'needsAttention' ? 'attention' : ''}">${parcelText(waiting, this.interface)}</span>` : nothing}
      </div>
      <p class="buttons">
        <button type="button" aria-label=${this.say(words.openThat, { code })} @click=${() => this.openCase(code)}>
          ${this.say(words.open)}
        </button>
      </p>
    </li>`;
  }

  #next({ next }: Standing): unknown {
    if (!next) return html`<span class="state">${this.say(words.nothingDue)}</span>`;
    const form = this.nameOfStep(next);
    if (next.due === undefined) return html`<span class="state">${this.say(words.next, { form })}</span>`;
    const word = next.overdue ? words.nextOverdue : words.nextDue;
    return html`<span class=${next.overdue ? 'state late' : 'state'}
      >${this.say(word, { form, time: this.timeText(next.due) })}</span
    >`;
  }

  #leave(): void {
    this.opened = '';
    this.#focusNext = 'h2';
    void this.read();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-caseload': Caseload;
  }
}
