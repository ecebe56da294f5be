import { SpeakingElement, tokens, type Word } from '@amparo/elements';
import type { PublicKey } from '@amparo/sdk';
import { html, nothing } from 'lit';
import type { Device } from '../device.js';
import { draftsStyles } from '../drafts-styles.js';
import { words } from '../drafts.words.js';
import { panelStyles } from '../panel-styles.js';
import { carriedParcel } from './carried-parcel.js';
import { words as file } from './file.words.js';
import { saveFile } from './save-file.js';
import type { MadeFile } from './seal-drafts.js';
import { sealedDrafts } from './sealed-drafts.js';

// As long as the SDK asks for: what lies on a stick can be tried for years.
const CARRIED_MINIMUM = 16;

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
    carryTo: { attribute: false },
    done: { attribute: false },
    saving: { state: true },
    carrying: { state: true },
    outcome: { state: true },
  };

  static override styles = [tokens, panelStyles, draftsStyles];

  /** Whose drafts they are. */
  declare device: Device | undefined;
  /** All drafts that there are. */
  declare ids: readonly string[];
  /** Public keys of those who open what is carried by hand; without them a passphrase is asked. */
  declare carryTo: readonly PublicKey[] | undefined;
  /** Called when a file was saved, or not. */
  declare done: () => void;
  declare private saving: Saving | undefined;
  declare private carrying: { readonly id: string; readonly code: string } | undefined;
  declare private outcome: Word | undefined;

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

  /** Saves a delivery that waits in a file that is carried by hand. */
  async carry(carrying: { readonly id: string; readonly code: string }): Promise<void> {
    const { device, carryTo: keys } = this;
    this.outcome = undefined;
    if (!device || !keys) {
      this.carrying = carrying;
      await this.updateComplete;
      this.renderRoot.querySelector('amparo-seal-drafts')?.focus();
      return;
    }
    const made = await carriedParcel(device, carrying.id, { keys }).catch(() => undefined);
    if (made?.ok) saveFile(made.file, 'carried');
    this.outcome = made?.ok ? file.handedOver : file.notMade.other;
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    return html`<div lang=${language} dir=${direction}>
      <div role="status">${this.outcome ? html`<p>${this.say(this.outcome)}</p>` : nothing}</div>
      ${this.device?.vault ? this.#content(this.device) : nothing}
    </div>`;
  }

  #content(device: Device): unknown {
    if (this.carrying) return this.#carry(device, this.carrying);
    return this.saving ? this.#seal(this.saving) : this.#folded();
  }

  #carry(device: Device, { id, code }: { readonly id: string; readonly code: string }): unknown {
    const done = (): void => {
      this.carrying = undefined;
      this.done();
    };
    return html`<section aria-labelledby="title">
      <h3 id="title">${this.say(words.carryThat, { code })}</h3>
      <p>${this.say(words.carryHint)}</p>
      <amparo-seal-drafts
        .words=${this.words}
        .minimum=${CARRIED_MINIMUM}
        .ending=${'carried'}
        .make=${(passphrase: string) => carriedParcel(device, id, { passphrase })}
        .done=${done}
      ></amparo-seal-drafts>
    </section>`;
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
