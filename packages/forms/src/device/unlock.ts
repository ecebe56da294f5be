import { SpeakingElement, tokens, type Word } from '@amparo/elements';
import { passphraseMinimum, type Result, type Vault, type VaultError, type VaultErrorCode } from '@amparo/drafts';
import { html, nothing, type PropertyValues } from 'lit';
import type { MadeVault } from '../access/made-vault.js';
import type { Device } from './device.js';
import { fetchLater, later } from '../filling/later.js';
import { panelStyles } from '../filling/panel-styles.js';
import { words as guard } from '../guard/guard.words.js';
import { words as kept } from './kept.words.js';
import { secretBox } from './secret-box.js';
import { words } from './unlock.words.js';
import { whenLocked } from './when-locked.js';

type Way = 'open' | 'create' | 'unsealed';
type Problem = VaultErrorCode | 'different';

/**
 * Asks for the passphrase that opens the drafts on this device, or for a new one; opens what is kept without one.
 *
 * @summary The way to the sealed drafts.
 * @tag amparo-unlock
 * @csspart panel - The box.
 */
export class Unlock extends SpeakingElement {
  static override properties = {
    device: { attribute: false },
    exists: { type: Boolean },
    unsealed: { type: Boolean },
    working: { state: true },
    error: { state: true },
    shown: { state: true },
    organisationKey: { attribute: false },
    forgotten: { state: true },
    made: { state: true },
  };

  static override styles = [tokens, panelStyles];

  /** Whose vault is opened. */
  declare device: Device | undefined;
  /** There is a vault to be opened; else one is made. */
  declare exists: boolean;
  /** The host keeps drafts without a passphrase; one is asked for where the drafts have one all the same. */
  declare unsealed: boolean;
  /** Opens for the organisation what is made here; the worker is told before. */
  declare organisationKey: JsonWebKey | undefined;
  declare private working: boolean;
  declare private error: Problem | undefined;
  declare private shown: boolean;
  declare private forgotten: boolean;
  declare private made: MadeVault | undefined;

  #unfollow: (() => void) | undefined;

  constructor() {
    super();
    this.exists = this.unsealed = this.working = this.shown = this.forgotten = false;
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('input, button')?.focus(options));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate('device'); // an element that was moved follows it again
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('device')) return;
    this.#unfollow?.();
    this.#forget();
    if (this.device && this.isConnected) this.#unfollow = whenLocked(this.device, this.#forget);
  }

  protected override firstUpdated(): void {
    // Somebody may have typed before what judges it was there.
    void fetchLater().then(() => this.requestUpdate());
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    if (this.made)
      return html`<amparo-recovery-offer
        .words=${this.words}
        .device=${this.device}
        .made=${this.made}
      ></amparo-recovery-offer>`;
    const way = this.#way;
    const { title, hint } = sayings[way];
    const anew = later()?.wayOut(this.error);
    return html`<section part="panel" aria-labelledby="title" lang=${language} dir=${direction}>
      <h2 id="title">${this.say(title)}</h2>
      <p>${this.say(hint)}</p>
      ${way === 'create' && this.organisationKey ? later()?.organisationNotice(this.interface) : nothing}
      ${way === 'unsealed' ? nothing : this.#boxes(way)}
      ${this.error ? html`<p class="error" id="error" role="alert">${this.say(why(this.error), { n: passphraseMinimum })}</p>` : nothing}
      <p class="buttons">
        ${anew ? this.#button(anew, this.#anew, 'primary') : this.#button(this.working ? words.working : way === 'create' ? words.create : words.open, this.#go, 'primary')}
        ${way === 'unsealed' ? nothing : html`<button type="button" aria-pressed=${this.shown} @click=${() => (this.shown = !this.shown)}>${this.say(words.show)}</button>`}
        ${this.#button(words.withoutStoring, async () => void this.device?.openInMemory(), '')}
      </p>
      <p>${this.say(words.withoutStoringHint)}</p>
      ${way === 'open' ? this.#forgotten() : nothing}
    </section>`;
  }

  // A code that is shown, and what was half typed, must not be there for whoever comes next.
  readonly #forget = (): void => {
    this.made = undefined;
    this.forgotten = false;
    for (const box of this.renderRoot.querySelectorAll('input')) box.value = '';
  };

  get #way(): Way {
    if (this.unsealed) return 'unsealed';
    return this.exists ? 'open' : 'create';
  }

  #boxes(way: Way): unknown {
    const typed = this.#typed('passphrase');
    return html`${this.#box('passphrase', this.say(words.passphrase))}
    ${
      way === 'create'
        ? html`<p class="strength" role="status">
              ${later()?.strengthSentence(typed, this.device?.worker ?? '', this.interface)}
            </p>
            ${this.#box('again', this.say(words.again))}`
        : nothing
    }`;
  }

  #button(word: Word, act: () => Promise<void>, look: string): unknown {
    return html`<button type="button" class=${look || nothing} ?disabled=${this.working} @click=${() => void act()}>
      ${this.say(word)}
    </button>`;
  }

  #forgotten(): unknown {
    if (this.forgotten)
      return html`<amparo-access forgotten .words=${this.words} .device=${this.device}></amparo-access>`;
    const forget = (): void => void (this.forgotten = true);
    return html`<p class="buttons"><button type="button" @click=${forget}>${this.say(words.forgotten)}</button></p>`;
  }

  #box(id: string, label: string): unknown {
    const typed = (): void => this.requestUpdate();
    const entered = (): void => void this.#go();
    const { shown: isShown, working: disabled } = this;
    return secretBox({ id, label, isShown, isWrong: this.error !== undefined, disabled, typed, entered });
  }

  #typed(id: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '';
  }

  readonly #go = async (): Promise<void> => {
    const { device } = this;
    const way = this.#way;
    if (!device || this.working) return;
    const passphrase = this.#typed('passphrase');
    if (way === 'create' && passphrase !== this.#typed('again')) {
      this.error = 'different';
      this.focus();
      return;
    }
    switch (way) {
      case 'open':
        return this.#try(() => device.open(passphrase));
      case 'unsealed':
        await this.#try(() => device.openUnsealed());
        if (this.error === 'exists') this.#askPassphrase();
        return;
      case 'create':
        return this.#try(() => this.#create(device, passphrase));
    }
  };

  // A passphrase seals them all the same: the host has changed its mind, or the worker has.
  #askPassphrase(): void {
    this.error = undefined;
    this.unsealed = false;
    this.exists = true;
    this.focus();
  }

  async #create(device: Device, passphrase: string): Promise<Result<Vault, VaultError>> {
    const { organisationKey: key } = this;
    const behind = key && later(); // which has said so
    const made = await device.create(passphrase);
    if (!made.ok) return made;
    const { value: vault } = made;
    const isLeftOut = key && behind ? !(await behind.letIn(device, passphrase, key)) : false;
    if (device.unlocked !== vault) return made; // locked meanwhile
    // What offers a code comes behind: where it could not be had, the form does not wait for it.
    if (customElements.get('amparo-recovery-offer')) this.made = { vault, passphrase, isLeftOut };
    else device.take(vault);
    return made;
  }

  // What is erased is set aside and stays, and what has no passphrase is sealed; for that a new one is asked for, or none.
  readonly #anew = async (): Promise<void> => {
    const { device } = this;
    if (!device) return;
    if (this.error === 'erased') await this.#try(() => device.setAside());
    else this.error = undefined;
    if (this.error) return;
    this.exists = false;
    if (this.unsealed) await this.#go();
    else this.focus();
  };

  async #try(act: () => Promise<Result<unknown, VaultError>>): Promise<void> {
    this.working = true;
    this.error = undefined;
    const tried = await act();
    this.working = false;
    if (!this.device?.unlocked && tried.ok) this.#forget(); // locked meanwhile
    if (tried.ok) return;
    this.error = tried.error.code;
    this.focus();
  }
}

// What hardly ever happens is said by what comes behind; until it has come, it is said that nothing was changed.
const why = (problem: Problem): Word => later()?.problemWord(problem) ?? often[problem] ?? kept.unreadable;
const often: Readonly<Partial<Record<Problem, Word>>> = words.errors;

const sayings: Readonly<Record<Way, { readonly title: Word; readonly hint: Word }>> = {
  open: { title: words.openTitle, hint: words.openHint },
  create: { title: words.createTitle, hint: words.createHint },
  unsealed: { title: words.openTitle, hint: guard.mode.device },
};

declare global {
  interface HTMLElementTagNameMap {
    'amparo-unlock': Unlock;
  }
}
