import { SpeakingElement, tokens } from '@amparo/elements';
import { passphraseMinimum, type VaultErrorCode } from '@amparo/drafts';
import { html, nothing } from 'lit';
import type { Device } from './device.js';
import { panelStyles } from './panel-styles.js';
import { words } from './unlock.words.js';

/**
 * Asks for the passphrase that opens the drafts on this device, or for a new one.
 *
 * @summary The way to the sealed drafts.
 * @tag amparo-unlock
 * @csspart panel - The box.
 */
export class Unlock extends SpeakingElement {
  static override properties = {
    device: { attribute: false },
    exists: { type: Boolean },
    working: { state: true },
    error: { state: true },
    shown: { state: true },
    forgotten: { state: true },
  };

  static override styles = [tokens, panelStyles];

  /** Whose vault is opened. */
  declare device: Device | undefined;
  /** There is a vault to be opened; else one is made. */
  declare exists: boolean;
  declare private working: boolean;
  declare private error: VaultErrorCode | 'different' | undefined;
  declare private shown: boolean;
  declare private forgotten: boolean;

  constructor() {
    super();
    this.exists = false;
    this.working = false;
    this.shown = false;
    this.forgotten = false;
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus(options));
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    const title = this.say(this.exists ? words.openTitle : words.createTitle);
    return html`<section part="panel" aria-labelledby="title" lang=${language} dir=${direction}>
      <h2 id="title">${title}</h2>
      <p>${this.say(this.exists ? words.openHint : words.createHint)}</p>
      ${this.#box('passphrase', this.say(words.passphrase))}
      ${this.exists ? nothing : this.#box('again', this.say(words.again))}
      ${this.error ? html`<p class="error" id="error" role="alert">${this.say(words.errors[this.error], { n: passphraseMinimum })}</p>` : nothing}
      <p class="buttons">
        <button type="button" class="primary" ?disabled=${this.working} @click=${this.#go}>
          ${this.say(this.working ? words.working : this.exists ? words.open : words.create)}
        </button>
        <button type="button" aria-pressed=${this.shown} @click=${() => (this.shown = !this.shown)}>
          ${this.say(words.show)}
        </button>
        <button type="button" ?disabled=${this.working} @click=${() => this.device?.openInMemory()}>
          ${this.say(words.withoutStoring)}
        </button>
      </p>
      <p>${this.say(words.withoutStoringHint)}</p>
      ${this.exists ? this.#forgotten() : nothing}
    </section>`;
  }

  #forgotten(): unknown {
    if (this.forgotten)
      return html`<amparo-access forgotten .words=${this.words} .device=${this.device}></amparo-access>`;
    const forget = (): void => void (this.forgotten = true);
    return html`<p class="buttons"><button type="button" @click=${forget}>${this.say(words.forgotten)}</button></p>`;
  }

  // A box of type `password` makes browsers offer to keep the passphrase; masked by style it is just text in a shadow root.
  #box(id: string, label: string): unknown {
    return html`<label for=${id}>${label}</label>
      <input
        id=${id}
        class=${this.shown ? nothing : 'masked'}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        translate="no"
        aria-invalid=${this.error ? 'true' : nothing}
        aria-describedby=${this.error ? 'error' : nothing}
        ?disabled=${this.working}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && void this.#go()}
      />`;
  }

  #typed(id: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '';
  }

  readonly #go = async (): Promise<void> => {
    if (!this.device || this.working) return;
    const passphrase = this.#typed('passphrase');
    if (!this.exists && passphrase !== this.#typed('again')) {
      this.error = 'different';
      this.focus();
      return;
    }
    this.working = true;
    this.error = undefined;
    const opened = await (this.exists ? this.device.open(passphrase) : this.device.create(passphrase));
    this.working = false;
    if (opened.ok) return;
    this.error = opened.error.code;
    this.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-unlock': Unlock;
  }
}
