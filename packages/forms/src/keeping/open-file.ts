import { SpeakingElement, tokens, type Word } from '@amparo/elements';
import { MOST_FILE_BYTES, type TransferError } from '@amparo/drafts';
import { html, nothing } from 'lit';
import type { Device } from '../device.js';
import { panelStyles } from '../panel-styles.js';
import { words } from './file.words.js';
import { secretBox } from '../secret-box.js';

/**
 * Opens a sealed file of drafts: each draft in it comes onto the device as a new one, and none that is there is touched.
 *
 * @summary Opens a sealed file of drafts.
 * @tag amparo-open-file
 */
export class OpenFile extends SpeakingElement {
  static override properties = {
    device: { attribute: false },
    done: { attribute: false },
    working: { state: true },
    problem: { state: true },
    opened: { state: true },
  };

  static override styles = [tokens, panelStyles];

  /** Where the drafts come to. */
  declare device: Device | undefined;
  /** Called once the drafts of a file are there. */
  declare done: () => void;
  declare private working: boolean;
  declare private problem: Word | undefined;
  declare private opened: number;

  constructor() {
    super();
    this.working = false;
    this.opened = 0;
    this.done = () => undefined;
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus(options));
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    const { problem, working: disabled } = this;
    return html`<div lang=${language} dir=${direction}>
      <h3>${this.say(words.openTitle)}</h3>
      <p>${this.say(words.openHint)}</p>
      <label for="file">${this.say(words.choose)}</label>
      <input id="file" type="file" autocomplete="off" ?disabled=${disabled} />
      ${secretBox({ id: 'passphrase', label: this.say(words.passphrase), isWrong: problem !== undefined, disabled })}
      ${problem ? html`<p class="error" id="error" role="alert">${this.say(problem)}</p>` : nothing}
      <p class="buttons">
        <button type="button" ?disabled=${disabled} @click=${() => void this.#open()}>
          ${this.say(disabled ? words.working : words.open)}
        </button>
      </p>
      <div role="status">${this.opened > 0 ? html`<p>${this.say(words.opened, { n: this.opened })}</p>` : nothing}</div>
    </div>`;
  }

  async #open(): Promise<void> {
    const [chosen, passphrase] = this.renderRoot.querySelectorAll('input');
    const file = chosen?.files?.[0];
    this.opened = 0;
    if (!chosen || !file) {
      this.#refuse(words.noFile);
      return;
    }
    // Before it is read: a film that was chosen by mistake does not fit into the memory of a phone.
    if (file.size > MOST_FILE_BYTES) {
      this.#refuse(words.notOpened.tooLarge);
      return;
    }
    this.working = true;
    this.problem = undefined;
    const read = await this.#read(file, passphrase?.value ?? '').catch(() => undefined);
    this.working = false;
    if (!read?.ok) {
      this.#refuse(whyNot(read?.error));
      return;
    }
    for (const box of [chosen, passphrase]) if (box) box.value = '';
    this.opened = read.value.length;
    this.done();
    this.device?.changed();
  }

  async #read(file: File, passphrase: string) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const backup = await this.device?.vault?.backup();
    return backup?.importSealed(bytes, { passphrase });
  }

  #refuse(problem: Word): void {
    this.problem = problem;
    this.focus();
  }
}

function whyNot(error: TransferError | undefined): Word {
  const { notOpened } = words;
  const code = error?.code;
  if (code === 'tooDeep' || code === 'missing') return notOpened.refused;
  if (code === 'quota' || code === 'full') return notOpened.noRoom;
  const known: Partial<Record<string, Word>> = notOpened;
  return (code && known[code]) ?? notOpened.other;
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-open-file': OpenFile;
  }
}
