import { SpeakingElement, tokens } from '@amparo/elements';
import type { Vault } from '@amparo/drafts';
import { html, nothing } from 'lit';
import type { Device } from '../device/device.js';
import { panelStyles } from '../filling/panel-styles.js';
import { leavePage } from './leave-page.js';
import { words } from './wipe.words.js';
import { wipeStyles } from './wipe-styles.js';

const WAITS_MS = 8_000;
// A shaking hand presses twice where it meant once.
const SHAKES_MS = 500;

/**
 * Erases for good what a worker keeps on this device when it is pressed twice within some seconds, blanks the page and
 * leaves it. Everything is loaded before it is pressed. Nothing is shown where the worker keeps nothing here.
 *
 * @summary The way out when somebody takes the device.
 * @tag amparo-wipe
 */
export class Wipe extends SpeakingElement {
  static override properties = {
    device: { attribute: false },
    exitTo: { attribute: false },
    asking: { type: Boolean, reflect: true },
    ready: { state: true },
    isWeak: { state: true },
  };

  static override styles = [tokens, panelStyles, wipeStyles];

  /** Whose vault is erased. */
  declare device: Device | undefined;
  /** Address that the page is left for; a blank page unless set. */
  declare exitTo: string;
  /** It was pressed once, and erases when it is pressed again. */
  declare asking: boolean;
  declare private ready: boolean;
  declare private isWeak: boolean;
  #askedAt = 0;
  #armedFor: Vault | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unfollow: (() => void) | undefined;

  constructor() {
    super();
    this.exitTo = '';
    this.asking = this.ready = this.isWeak = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.isConnected && this.#follow());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
    this.#wait();
  }

  protected override render(): unknown {
    if (!this.ready) return nothing;
    return html`<button
        type="button"
        class="wipe"
        aria-describedby=${this.asking ? 'warning' : nothing}
        @click=${this.#pressed}
        @keydown=${noRepeat}
      >
        ${this.say(this.asking ? words.again : words.wipe)}
      </button>
      <div role="alert">
        ${this.asking ? html`<p id="warning">${this.say(this.isWeak ? words.weakWarning : words.warning)}</p>` : nothing}
      </div>`;
  }

  #follow(): void {
    this.#unfollow?.();
    const prepare = (): void => void this.#prepare();
    const stop = this.device?.subscribe(prepare);
    window.addEventListener('online', prepare);
    this.#unfollow = () => {
      stop?.();
      window.removeEventListener('online', prepare);
    };
    prepare();
  }

  async #prepare(): Promise<void> {
    const { device } = this;
    const vault = device?.vault;
    if (!device || (this.ready && (!vault || vault === this.#armedFor))) return;
    if (!device.keeps && !(await device.hasVault())) return;
    try {
      this.isWeak = (await device.armWipe()) !== 'overwritten';
    } catch {
      return; // there is no network: a button that could not erase would be worse than none
    }
    this.#armedFor = vault;
    this.ready = true;
  }

  readonly #pressed = (): void => {
    const now = performance.now();
    if (this.asking && this.device) {
      if (now - this.#askedAt < SHAKES_MS) return;
      void leavePage(this.exitTo, this.device.wipe());
      return;
    }
    this.asking = true;
    this.#askedAt = now;
    this.#timer = setTimeout(() => this.#wait(), WAITS_MS);
  };

  #wait(): void {
    clearTimeout(this.#timer);
    this.asking = false;
  }
}

// A key that is held down must not press twice.
const noRepeat = (event: KeyboardEvent): void => {
  if (event.repeat) event.preventDefault();
};

declare global {
  interface HTMLElementTagNameMap {
    'amparo-wipe': Wipe;
  }
}
