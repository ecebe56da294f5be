import { SpeakingElement, tokens, type Word } from '@amparo/elements';
import { passphraseMinimum, type TransferError } from '@amparo/drafts';
import { html, nothing } from 'lit';
import { panelStyles } from '../filling/panel-styles.js';
import { words } from './file.words.js';
import { saveSealed } from './save-file.js';
import { secretBox } from '../device/secret-box.js';

/** A sealed file, or why there is none. */
export type MadeFile =
  | { readonly ok: true; readonly file: Uint8Array<ArrayBuffer>; readonly withoutPhotos: boolean }
  | { readonly ok: false; readonly error: TransferError | { readonly code: 'notPermitted' | 'onlyByNetwork' } };

/**
 * Asks for the passphrase of a file, twice, and gives the browser the sealed file to save. Needs no network and no storage.
 *
 * @summary Saves drafts into a sealed file.
 * @tag amparo-seal-drafts
 */
export class SealDrafts extends SpeakingElement {
  static override properties = {
    make: { attribute: false },
    done: { attribute: false },
    minimum: { type: Number },
    ending: { type: String },
    working: { state: true },
    problem: { state: true },
    saved: { state: true },
  };

  static override styles = [tokens, panelStyles];

  /** Makes the file. */
  declare make: (passphrase: string) => Promise<MadeFile>;
  /** Called when the worker has had enough. */
  declare done: () => void;
  /** Fewest characters of the passphrase. */
  declare minimum: number;
  /** What the name of the file ends in. */
  declare ending: 'sealed' | 'carried';
  declare private working: boolean;
  declare private problem: Word | undefined;
  declare private saved: { readonly withoutPhotos: boolean } | undefined;

  constructor() {
    super();
    this.working = false;
    this.minimum = passphraseMinimum;
    this.ending = 'sealed';
    this.make = async () => ({ ok: false, error: { code: 'missing' } });
    this.done = () => undefined;
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('input, [tabindex]')?.focus(options),
    );
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    return html`<div lang=${language} dir=${direction}>${this.saved ? this.#after(this.saved) : this.#asked()}</div>`;
  }

  #asked(): unknown {
    const { problem, working: disabled } = this;
    const box = { isWrong: problem !== undefined, disabled };
    return html`<p id="hint">${this.say(words.sealHint)}</p>
      ${secretBox({ id: 'passphrase', label: this.say(words.passphrase), ...box })}
      ${secretBox({ id: 'again', label: this.say(words.again), ...box })}
      ${problem ? html`<p class="error" id="error" role="alert">${this.say(problem, { n: this.minimum })}</p>` : nothing}
      <p class="buttons">
        <button type="button" class="primary" ?disabled=${disabled} @click=${() => void this.#seal()}>
          ${this.say(disabled ? words.working : words.seal)}
        </button>
        <button type="button" ?disabled=${disabled} @click=${() => this.done()}>${this.say(words.cancel)}</button>
      </p>`;
  }

  #after({ withoutPhotos }: { readonly withoutPhotos: boolean }): unknown {
    return html`<p role="status" tabindex="-1">${this.say(words.handedOver)}</p>
      ${withoutPhotos ? html`<p class="error">${this.say(words.withoutPhotos)}</p>` : nothing}
      <p class="buttons">
        <button type="button" @click=${() => this.done()}>${this.say(words.done)}</button>
      </p>`;
  }

  #typed(id: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '';
  }

  async #seal(): Promise<void> {
    const passphrase = this.#typed('passphrase');
    if (passphrase !== this.#typed('again')) {
      this.#refuse(words.different);
      return;
    }
    this.working = true;
    this.problem = undefined;
    // What makes the file may be out of reach without a network, if the page was left before it came.
    const made = await this.make(passphrase).catch(() => undefined);
    this.working = false;
    if (!made?.ok) {
      this.#refuse(whyNot(made?.error));
      return;
    }
    saveSealed(made.file, this.ending);
    this.saved = made;
    this.focus();
  }

  #refuse(problem: Word): void {
    this.problem = problem;
    this.focus();
  }
}

/** Says why there is no file. */
export function whyNot(error: { readonly code: string } | undefined): Word {
  const known: Partial<Record<string, Word>> = words.notMade;
  return (error && known[error.code]) ?? words.notMade.other;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-seal-drafts': SealDrafts;
  }
}
