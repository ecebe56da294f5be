import { SpeakingElement, tokens } from '@amparo/elements';
import { html, nothing } from 'lit';
import type { Device } from '../device/device.js';
import { panelStyles } from '../filling/panel-styles.js';
import { words as access } from './access.words.js';
import { codeOnce } from './code-once.js';
import type { MadeVault } from './made-vault.js';
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
    made: { attribute: false },
    working: { state: true },
    failed: { state: true },
    code: { state: true },
  };

  static override styles = [tokens, panelStyles];

  /** Whose vault was made. */
  declare device: Device | undefined;
  /** The vault, until the page is shown it; what goes before that leaves it locked. */
  declare made: MadeVault | undefined;
  declare private working: boolean;
  declare private failed: boolean;
  declare private code: string | undefined;

  constructor() {
    super();
    this.working = this.failed = false;
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.code = undefined;
    void this.made?.vault.lock();
    this.made = undefined;
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    return html`<section part="panel" aria-labelledby="title" lang=${language} dir=${direction}>
      <h2 id="title" tabindex="-1">${this.say(words.title)}</h2>
      ${this.code === undefined ? this.#offer() : codeOnce(this.code, this.#goOn, this.interface)}
    </section>`;
  }

  #offer(): unknown {
    return html`${this.made?.isLeftOut ? html`<p class="notice error-box" role="alert">${this.say(words.leftOut)}</p>` : nothing}
      <p>${this.say(words.hint)}</p>
      <div role="alert">${this.failed ? html`<p class="error">${this.say(words.failed)}</p>` : nothing}</div>
      <p class="buttons">
        <button type="button" class="primary" ?disabled=${this.working} @click=${() => void this.#make()}>
          ${this.say(access.makeCode)}
        </button>
        <button type="button" class="later" ?disabled=${this.working} @click=${this.#goOn}>
          ${this.say(words.later)}
        </button>
      </p>
      <p>${this.say(words.laterHint)}</p>`;
  }

  readonly #goOn = (): void => {
    const { device, made } = this;
    this.made = undefined;
    if (made) device?.take(made.vault);
  };

  async #make(): Promise<void> {
    const { device, made } = this;
    if (!device || !made) return;
    this.working = true;
    this.failed = false;
    // Without a network what makes a code may not be there; the form must not wait for it.
    const added = await device.access().then(
      (ways) => ways.addRecoveryCode({ kind: 'passphrase', passphrase: made.passphrase }),
      () => undefined,
    );
    this.working = false;
    this.failed = added?.ok !== true;
    if (added?.ok) this.code = added.value;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-recovery-offer': RecoveryOffer;
  }
}
