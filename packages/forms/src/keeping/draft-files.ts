import { SpeakingElement, tokens } from '@amparo/elements';
import { html, nothing } from 'lit';
import type { Device } from '../device.js';
import { draftsStyles } from '../drafts-styles.js';
import { words } from '../drafts.words.js';
import { panelStyles } from '../panel-styles.js';
import type { MadeFile } from './seal-drafts.js';
import { sealedDrafts } from './sealed-drafts.js';

/** Drafts that are being saved in a file: of one case, or all of them. */
interface Saving {
  readonly ids: readonly string[];
  readonly code: string;
}

/**
 * Saves drafts of the device in sealed files, and opens such files; folded, since it is seldom needed.
 *
 * @summary Drafts on their way to and from other devices.
 * @tag amparo-draft-files
 */
export class DraftFiles extends SpeakingElement {
  static override properties = {
    device: { attribute: false },
    ids: { attribute: false },
    done: { attribute: false },
    saving: { state: true },
  };

  static override styles = [tokens, panelStyles, draftsStyles];

  /** Whose drafts they are. */
  declare device: Device | undefined;
  /** All drafts that there are. */
  declare ids: readonly string[];
  /** Called when a file was saved, or not. */
  declare done: () => void;
  declare private saving: Saving | undefined;

  constructor() {
    super();
    this.ids = [];
    this.done = () => undefined;
  }

  /** Asks for the passphrase of a file for these drafts; the code says which case it is, and is empty for all of them. */
  save(saving: Saving): void {
    this.saving = saving;
    void this.updateComplete.then(() => this.renderRoot.querySelector('amparo-seal-drafts')?.focus());
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    return html`<div lang=${language} dir=${direction}>
      ${this.device?.vault && this.saving ? this.#seal(this.saving) : this.#folded()}
    </div>`;
  }

  #seal({ ids, code }: Saving): unknown {
    const { device } = this;
    const title = this.say(code === '' ? words.saveAll : words.saveThat, { code });
    const done = (): void => {
      this.saving = undefined;
      this.done();
    };
    const make = async (passphrase: string): Promise<MadeFile> =>
      device ? sealedDrafts(device, ids, passphrase) : { ok: false, error: { code: 'locked' } };
    return html`<section aria-labelledby="title">
      <h3 id="title">${title}</h3>
      <amparo-seal-drafts .words=${this.words} .make=${make} .done=${done}></amparo-seal-drafts>
    </section>`;
  }

  #folded(): unknown {
    const { ids } = this;
    return html`<details>
      <summary>${this.say(words.files)}</summary>
      ${
        ids.length > 0
          ? html`<p>${this.say(words.saveAllHint)}</p>
              <p class="buttons">
                <button type="button" @click=${() => this.save({ ids, code: '' })}>${this.say(words.saveAll)}</button>
              </p>`
          : nothing
      }
      <amparo-open-file .words=${this.words} .device=${this.device}></amparo-open-file>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-draft-files': DraftFiles;
  }
}
