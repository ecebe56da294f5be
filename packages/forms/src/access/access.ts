import { SpeakingElement, tokens, type Word } from '@amparo/elements';
import { passphraseMinimum, type AccessError, type VaultSecret } from '@amparo/drafts';
import { html, nothing } from 'lit';
import type { Device } from '../device/device.js';
import { panelStyles } from '../filling/panel-styles.js';
import { secretBox } from '../device/secret-box.js';
import { words as unlock } from '../device/unlock.words.js';
import { words } from './access.words.js';
import { codeOnce } from './code-once.js';
import { problemWord } from './problem-word.js';
import { strengthSentence } from './strength-sentence.js';

/**
 * The ways into the sealed drafts: opens them by a code when the passphrase is forgotten; makes a recovery code and
 * changes the passphrase while they are open.
 *
 * @summary Passphrase, recovery code, organisation.
 * @tag amparo-access
 * @csspart panel - The box.
 */
export class Access extends SpeakingElement {
  static override properties = {
    device: { attribute: false },
    forgotten: { type: Boolean },
    working: { state: true },
    problem: { state: true },
    code: { state: true },
    request: { state: true },
    changed: { state: true },
    escrowed: { state: true },
  };

  static override styles = [tokens, panelStyles];

  /** Whose vault it is. */
  declare device: Device | undefined;
  /** The passphrase is forgotten: the drafts are closed, and a code opens them. */
  declare forgotten: boolean;
  declare private working: boolean;
  declare private problem: Word | undefined;
  declare private code: string | undefined;
  declare private request: string | undefined;
  declare private changed: boolean;
  declare private escrowed: boolean;

  constructor() {
    super();
    this.forgotten = this.working = this.changed = this.escrowed = false;
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus(options));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(async () => {
      const ways = await (await this.device?.access())?.list();
      this.escrowed = ways?.ok === true && ways.value.some(({ kind }) => kind === 'organisation');
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.code = this.request = undefined; // shown once
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    return html`<section part="panel" aria-labelledby="title" lang=${language} dir=${direction}>
      <h2 id="title">${this.say(this.forgotten ? unlock.forgotten : words.title)}</h2>
      ${this.problem ? html`<p class="error" id="error" role="alert">${this.say(this.problem, { n: passphraseMinimum })}</p>` : nothing}
      ${this.escrowed ? html`<p class="notice">${this.say(words.organisation)}</p>` : nothing}
      ${this.code === undefined ? this.#asked() : this.#shownOnce(this.code)}
    </section>`;
  }

  #asked(): unknown {
    const { forgotten } = this;
    return html`<p>${this.say(forgotten ? words.forgottenHint : words.codeHint)}</p>
      ${this.#box('secret', this.say(forgotten ? words.code : words.now), forgotten)}
      ${forgotten ? nothing : html`<p class="buttons">${this.#button(words.makeCode, this.#makeCode, 'primary')}</p>`}
      ${this.#box('next', this.say(words.next))}
      <p class="strength" role="status">
        ${strengthSentence(this.#typed('next'), this.device?.worker ?? '', this.interface)}
      </p>
      ${this.#box('again', this.say(unlock.again))}
      <p class="buttons">
        ${this.#button(forgotten ? words.openByCode : words.change, this.#change, forgotten ? 'primary' : '')}
        ${forgotten && this.escrowed ? this.#button(words.request, this.#ask, '') : nothing}
      </p>
      <div role="status">${this.changed ? html`<p>${this.say(words.changed)}</p>` : nothing}</div>
      ${
        this.request === undefined
          ? nothing
          : html`<p>${this.say(words.requestHint)}</p>
              <p class="code"><bdi translate="no">${this.request}</bdi></p>`
      }`;
  }

  #shownOnce(code: string): unknown {
    return codeOnce(code, () => (this.code = undefined), this.interface);
  }

  #button(word: Word, act: () => Promise<void>, look: string): unknown {
    return html`<button
      type="button"
      class=${look || nothing}
      ?disabled=${this.working}
      @click=${() => void this.#run(act)}
    >
      ${this.say(word)}
    </button>`;
  }

  #box(id: string, label: string, isShown = false): unknown {
    const typed = (): void => this.requestUpdate();
    const { problem, working: disabled } = this;
    return secretBox({ id, label, isShown, isWrong: problem !== undefined, disabled, typed });
  }

  #typed(id: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '';
  }

  get #hasFailed(): boolean {
    return this.problem !== undefined;
  }

  get #secret(): VaultSecret {
    const typed = this.#typed('secret');
    return this.forgotten ? { kind: 'code', code: typed } : { kind: 'passphrase', passphrase: typed };
  }

  async #run(act: () => Promise<void>): Promise<void> {
    if (this.working) return;
    this.working = true;
    this.problem = undefined;
    this.changed = false;
    await act();
    this.working = false;
    if (this.#hasFailed) this.focus();
  }

  readonly #makeCode = async (): Promise<void> => {
    const made = await (await this.device?.access())?.addRecoveryCode(this.#secret);
    if (made?.ok) this.code = made.value;
    else this.problem = this.#why(made?.error);
  };

  readonly #ask = async (): Promise<void> => {
    const asked = await (await this.device?.access())?.requestForOrganisation();
    if (asked?.ok) this.request = asked.value;
    else this.problem = this.#why(asked?.error);
  };

  readonly #change = async (): Promise<void> => {
    const next = this.#typed('next');
    if (next !== this.#typed('again')) {
      this.problem = unlock.errors.different;
      return;
    }
    const done = await (await this.device?.access())?.changePassphrase(this.#secret, next);
    if (!done?.ok) {
      this.problem = this.#why(done?.error);
      return;
    }
    this.changed = true;
    for (const box of this.renderRoot.querySelectorAll('input')) box.value = '';
    if (this.forgotten) await this.device?.open(next);
  };

  #why(error: AccessError | undefined): Word {
    const code = error?.code;
    if (code === 'mistyped') return words.mistyped;
    if (code === 'wrongPassphrase' && this.forgotten) return words.wrongCode;
    return (code && problemWord(code)) ?? words.failed;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-access': Access;
  }
}
