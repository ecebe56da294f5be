import { SpeakingElement, tokens } from '@amparo/elements';
import { html, nothing } from 'lit';
import type { Device } from '../device.js';
import { panelStyles } from '../panel-styles.js';
import { words as access } from './access.words.js';
import { codeOnce } from './code-once.js';
import { words } from './recovery-offer.words.js';

/**
 * Offers a recovery code when a vault has just been made: shown once, and it can be skipped.
 *
 * @summary A code on paper, before the first form.
 * @tag amparo-recovery-offer
 * @csspart panel - The box.
 */
export class RecoveryOffer extends SpeakingElement {
  static override properties = {
    device: { attribute: false },
    passphrase: { attribute: false },
    done: { attribute: false },
    working: { state: true },
    failed: { state: true },
    code: { state: true },
  };

  static override styles = [tokens, panelStyles];

  /** Whose vault was made. */
  declare device: Device | undefined;
  /** The passphrase that was just chosen: making a way into the vault needs one. */
  declare passphrase: string;
  /** Goes on to the form. */
  declare done: (() => void) | undefined;
  declare private working: boolean;
  declare private failed: boolean;
  declare private code: string | undefined;

  constructor() {
    super();
    this.passphrase = '';
    this.working = this.failed = false;
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.code = undefined;
    this.passphrase = '';
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    return html`<section part="panel" aria-labelledby="title" lang=${language} dir=${direction}>
      <h2 id="title" tabindex="-1">${this.say(words.title)}</h2>
      ${this.code === undefined ? this.#offer() : codeOnce(this.code, () => this.done?.(), this.interface)}
    </section>`;
  }

  #offer(): unknown {
    return html`<p>${this.say(words.hint)}</p>
      <div role="alert">${this.failed ? html`<p class="error">${this.say(words.failed)}</p>` : nothing}</div>
      <p class="buttons">
        <button type="button" class="primary" ?disabled=${this.working} @click=${() => void this.#make()}>
          ${this.say(access.makeCode)}
        </button>
        <button type="button" class="later" ?disabled=${this.working} @click=${() => this.done?.()}>
          ${this.say(words.later)}
        </button>
      </p>
      <p>${this.say(words.laterHint)}</p>`;
  }

  async #make(): Promise<void> {
    this.working = true;
    this.failed = false;
    const { passphrase } = this;
    // Without a network what makes a code may not be there; the form must not wait for it.
    const made = await this.device?.access().then(
      (ways) => ways.addRecoveryCode({ kind: 'passphrase', passphrase }),
      () => undefined,
    );
    this.working = false;
    this.failed = made?.ok !== true;
    if (made?.ok) this.code = made.value;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-recovery-offer': RecoveryOffer;
  }
}
