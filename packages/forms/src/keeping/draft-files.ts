import { SpeakingElement, tokens, type Word } from '@amparo/elements';
import { passphraseMinimum } from '@amparo/drafts';
import type { PublicKey } from '@amparo/sdk';
import { html, nothing } from 'lit';
import type { Device } from '../device/device.js';
import { draftsStyles } from '../drafts-list/drafts-styles.js';
import { words } from '../drafts-list/drafts.words.js';
import { panelStyles } from '../filling/panel-styles.js';
import { carriedParcel } from './carried-parcel.js';
import { words as file } from './file.words.js';
import { saveSealed } from './save-file.js';
import { whyNot, type MadeFile } from './seal-drafts.js';
import { sealedDrafts } from './sealed-drafts.js';

// As long as the SDK asks for: what lies on a stick can be tried for years.
const CARRIED_MINIMUM = 16;

/** A file that is made once its passphrase is chosen. */
interface Asking {
  readonly title: Word;
  /** The case that it holds; empty for all of them. */
  readonly code: string;
  readonly hint?: Word;
  readonly minimum: number;
  readonly ending: 'sealed' | 'carried';
  readonly make: (passphrase: string) => Promise<MadeFile>;
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
    asking: { state: true },
    outcome: { state: true },
  };

  static override styles = [tokens, panelStyles, draftsStyles];

  /** Whose drafts they are. */
  declare device: Device | undefined;
  /** All drafts that there are; undefined offers no file of all of them, and opens none. */
  declare ids: readonly string[] | undefined;
  /** Public keys of those who open what is carried by hand; without them a passphrase is asked. */
  declare carryTo: readonly PublicKey[] | undefined;
  /** Called when a file was saved, or not. */
  declare done: () => void;
  declare private asking: Asking | undefined;
  declare private outcome: Word | undefined;

  constructor() {
    super();
    this.ids = [];
    this.done = () => undefined;
  }

  /** Asks for the passphrase of a file for these drafts; the code says which case it is, and is empty for all of them. */
  save({ ids, code }: { readonly ids: readonly string[]; readonly code: string }): void {
    const { device } = this;
    if (!device) return;
    const title = code === '' ? words.saveAll : words.saveThat;
    const make = (passphrase: string): Promise<MadeFile> => sealedDrafts(device, ids, passphrase);
    this.#ask({ title, code, minimum: passphraseMinimum, ending: 'sealed', make });
  }

  /** Saves a delivery that waits in a file that is carried by hand. */
  async carry({ id, code }: { readonly id: string; readonly code: string }): Promise<void> {
    const { device, carryTo: keys } = this;
    this.outcome = undefined;
    if (!device) return;
    if (!keys) {
      const make = (passphrase: string): Promise<MadeFile> => carriedParcel(device, id, { passphrase });
      const said = { title: words.carryThat, hint: words.carryHint, code };
      this.#ask({ ...said, minimum: CARRIED_MINIMUM, ending: 'carried', make });
      return;
    }
    const made = await carriedParcel(device, id, { keys }).catch(() => undefined);
    if (made?.ok) saveSealed(made.file, 'carried');
    this.outcome = made?.ok ? file.handedOver : whyNot(made?.error);
  }

  #ask(asking: Asking): void {
    this.asking = asking;
    void this.updateComplete.then(() => this.renderRoot.querySelector('amparo-seal-drafts')?.focus());
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    return html`<div lang=${language} dir=${direction}>
      <div role="status">${this.outcome ? html`<p>${this.say(this.outcome)}</p>` : nothing}</div>
      ${this.device?.vault ? (this.asking ? this.#asked(this.asking) : this.#folded()) : nothing}
    </div>`;
  }

  #asked({ title, code, hint, minimum, ending, make }: Asking): unknown {
    const done = (): void => {
      this.asking = undefined;
      this.done();
    };
    return html`<section aria-labelledby="title">
      <h3 id="title">${this.say(title, { code })}</h3>
      ${hint ? html`<p>${this.say(hint)}</p>` : nothing}
      <amparo-seal-drafts
        .words=${this.words}
        .minimum=${minimum}
        .ending=${ending}
        .make=${make}
        .done=${done}
      ></amparo-seal-drafts>
    </section>`;
  }

  #folded(): unknown {
    const { ids } = this;
    if (!ids) return nothing;
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
