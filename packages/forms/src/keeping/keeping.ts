import { SpeakingElement, tokens } from '@amparo/elements';
import type { Lease, SaveStatus, Vault, Witness } from '@amparo/drafts';
import { html, nothing, type PropertyValues } from 'lit';
import type { CaseWork } from '../filling/case-work.js';
import type { Device } from '../device/device.js';
import type { Filling } from '../filling/filling.js';
import { panelStyles } from '../filling/panel-styles.js';
import { ageSentence } from './age-sentence.js';
import { agesIn, type WaitingDraft } from './ages-in.js';
import { carryingReady } from './carried-parcel.js';
import { followNetwork } from './follow-network.js';
import { StorageLostEvent } from './keeping-events.js';
import { words } from './keeping.words.js';
import { lostStorage } from './lost-storage.js';
import { missedNotice } from './missed-notice.js';
import { askedBefore, unvisited, type Asked } from './persistence.js';
import { persistenceQuestion } from './persistence-question.js';
import { isPutBack, putBackNotice } from './put-back.js';
import { settlesIn } from './settling.js';
import { tellAges } from './told-ages.js';

const MOMENT_MS = 300;

/** The form or the list of cases that this stands in. */
interface KeepingHost extends EventTarget {
  readonly device: Device;
  readonly storage: string;
  readonly unsentDays: number;
  readonly witness: Witness | undefined;
  readonly backgroundSync: boolean;
  readonly carryTo: readonly object[] | undefined;
  readonly context?: unknown;
}

/**
 * Says above a form or a list of cases what concerns the keeping of drafts: that the storage was cleared, that a draft is
 * being changed in two tabs or waits too long; and asks the browser, once and with the reason, to keep them.
 *
 * @summary What is to be known of the drafts that are kept.
 * @tag amparo-keeping
 */
export class Keeping extends SpeakingElement {
  static override properties = {
    host: { attribute: false },
    work: { attribute: false },
    filling: { attribute: false },
    status: { attribute: false },
    isLost: { state: true },
    asked: { state: true },
    age: { state: true },
    isElsewhere: { state: true },
    isPutBack: { state: true },
  };

  static override styles = [tokens, panelStyles];

  declare host: KeepingHost | undefined;
  /** The work on the form that is on screen; undefined in a list of cases. */
  declare work: CaseWork | undefined;
  declare filling: Filling | undefined;
  declare status: SaveStatus | undefined;
  declare private isLost: boolean;
  declare private asked: Asked | undefined;
  declare private age: WaitingDraft | undefined;
  declare private isElsewhere: boolean;
  declare private isPutBack: boolean;
  #stop: readonly (() => void)[] = [];
  #held = '';
  #settling: ReturnType<typeof setTimeout> | undefined;
  #lease: Lease | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => (this.isConnected ? this.#begin() : undefined));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
    this.#stop = [];
    clearTimeout(this.#settling);
    this.#hold(undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hold(this.filling);
    if (changed.has('filling')) {
      this.age = undefined;
      void this.#look();
    }
    if (this.status?.kind === 'saved' && this.asked === undefined) void this.#wasAsked();
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    const { vault } = this.host?.device ?? {};
    return html`<div lang=${language} dir=${direction}>
      ${this.isLost && this.host && !lostStorage.readBy.has(this.host.device) ? this.#lost(this.host.device) : nothing}
      ${this.isPutBack ? putBackNotice(this.host?.device, this.interface) : nothing}
      ${vault && this.host?.device.hasMissed ? missedNotice(this.host.device, this.interface) : nothing}
      ${this.filling ? this.#aboutDraft(this.filling) : nothing}
      ${this.filling?.isStored && this.asked && vault ? this.#aboutBrowser(vault) : nothing}
      <div role="status">${this.#isNew ? html`<p class="notice">${this.say(words.settling)}</p>` : nothing}</div>
    </div>`;
  }

  #lost(device: Device): unknown {
    const read = (): void => {
      lostStorage.readBy.add(device);
      this.requestUpdate();
    };
    return html`<div class="notice error-box" role="alert">
      <h2>${this.say(words.lostTitle)}</h2>
      <p>${this.say(words.lost)}</p>
      <p class="buttons"><button type="button" @click=${read}>${this.say(words.lostRead)}</button></p>
    </div>`;
  }

  get #isNew(): boolean {
    const left = settlesIn(this.host?.device.vault);
    clearTimeout(this.#settling);
    if (left > 0) this.#settling = setTimeout(() => this.requestUpdate(), left);
    return left > 0;
  }

  #aboutDraft({ ids }: Filling): unknown {
    const isCopy = ids.size > 1;
    const sentence = isCopy
      ? this.say(words.conflict)
      : this.isElsewhere
        ? this.say(words.elsewhere)
        : this.age
          ? ageSentence(this.age, this.interface, this.host?.device.timeZone ?? '')
          : '';
    return html`<div role="status">
      ${
        sentence === ''
          ? nothing
          : html`<div class="notice">
              <p>${sentence}</p>
              ${isCopy ? this.#compareButton() : nothing}
            </div>`
      }
    </div>`;
  }

  #compareButton(): unknown {
    return html`<p class="buttons">
      <button type="button" @click=${() => void this.#compare()}>${this.say(words.compare)}</button>
    </p>`;
  }

  /** What is told and asked once about the browser, as soon as something is kept. */
  #aboutBrowser(vault: Vault): unknown {
    const changed = (): void => this.requestUpdate();
    const asked = (said: Asked): void => void (this.asked = said);
    return [
      unvisited?.notice(vault, changed, this.interface),
      this.asked === 'notAsked' ? persistenceQuestion(vault, asked, this.interface) : nothing,
    ];
  }

  async #begin(): Promise<void> {
    const { host } = this;
    if (!host) return;
    for (const stop of this.#stop) stop();
    const changed = (): void => {
      this.requestUpdate();
      void this.#look();
    };
    this.#stop = [host.device.subscribe(changed)];
    if (host.backgroundSync && !this.#isInCase) this.#stop = [...this.#stop, followNetwork(host.device)];
    if (host.carryTo) void carryingReady().catch(() => undefined);
    await this.#look();
    if (this.#isInCase) return; // the page of the case says it
    if (host.storage === 'memory' || !(await lostStorage.look(host.device, host.witness))) return;
    this.isLost = true;
    if (lostStorage.isTold) return;
    lostStorage.isTold = true;
    host.dispatchEvent(new StorageLostEvent());
  }

  /** Looks how long the drafts have been waiting. */
  async #look(): Promise<void> {
    const { host, filling } = this;
    const vault = host?.device.vault;
    if (!vault) this.asked = undefined;
    if (!host || !vault || vault.mode === 'memory') return;
    const found = await vault.drafts.list();
    if (!found.ok) return;
    this.isPutBack = !this.#isInCase && isPutBack(found.value.gone, vault, host);
    const opened = filling?.found;
    const drafts = [...(opened ? [opened] : []), ...found.value.drafts];
    const ages = await agesIn(vault, drafts, host.unsentDays);
    tellAges(host, vault, ages);
    if (filling !== this.filling || this.age) return;
    this.age = ages.find(({ id }) => id === opened?.id);
  }

  get #isInCase(): boolean {
    return this.host?.context !== undefined;
  }

  async #wasAsked(): Promise<void> {
    const { vault } = this.host?.device ?? {};
    if (vault) this.asked = await askedBefore(vault);
  }

  /** Takes hold of the draft on screen, so that another tab is told before it opens it too. */
  #hold(filling: Filling | undefined): void {
    const id = filling?.id ?? '';
    if (id === this.#held) return;
    this.#held = id;
    this.#lease?.release();
    this.#lease = undefined;
    this.isElsewhere = false;
    // It only warns: without its code, what two tabs write is kept all the same.
    if (id !== '') void this.#takeHold(id).catch(() => undefined);
  }

  async #takeHold(id: string): Promise<void> {
    const lease = await this.host?.device.vault?.drafts.lease(id);
    if (!lease || this.#held !== id) return lease?.release();
    this.#lease = lease;
    // What this tab itself has just let go of is free within a moment.
    await Promise.race([lease.held, new Promise((resolve) => setTimeout(resolve, MOMENT_MS))]);
    let isHeld = false;
    void lease.held.then(() => {
      isHeld = true;
      if (this.#lease === lease) this.isElsewhere = false;
    });
    await Promise.resolve();
    if (this.#lease === lease) this.isElsewhere = !isHeld;
  }

  async #compare(): Promise<void> {
    const { work, filling, host } = this;
    const opened = filling && (await host?.device.vault?.drafts.open(filling.id));
    if (opened?.ok) await work?.ask({ kind: 'conflict', copy: opened.value.summary });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-keeping': Keeping;
  }
}
