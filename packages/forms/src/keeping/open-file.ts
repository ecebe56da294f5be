import { SpeakingElement, tokens, type Word } from '@amparo/elements';
import { MOST_FILE_BYTES, type TransferError } from '@amparo/drafts';
import { html, nothing } from 'lit';
import type { Device } from '../device/device.js';
import { panelStyles } from '../filling/panel-styles.js';
import { words } from './file.words.js';
import { secretBox } from '../device/secret-box.js';

/** What is said of a file that was opened; `n` counts what came of it. */
interface Opened {
  readonly said: Word;
  readonly n: number;
}

type Read = ({ readonly ok: true } & Opened) | { readonly ok: false; readonly problem: Word };

/**
 * Opens a sealed file of drafts: each draft in it comes onto the device as a new one, and none that is there is touched. A file of
 * receipts, which is known by its content and has no passphrase, lets go the deliveries that were carried by hand.
 *
 * @summary Opens a sealed file of drafts, or takes in a file of receipts.
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
  declare private opened: Opened | undefined;

  constructor() {
    super();
    this.working = false;
    this.done = () => undefined;
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus(options));
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    const { problem, opened, working: disabled } = this;
    return html`<div lang=${language} dir=${direction}>
      <h3>${this.say(words.openTitle)}</h3>
      <p>${this.say(words.openHint)}</p>
      <p>${this.say(words.receiptsHint)}</p>
      <label for="file">${this.say(words.choose)}</label>
      <input id="file" type="file" autocomplete="off" ?disabled=${disabled} />
      ${secretBox({ id: 'passphrase', label: this.say(words.passphrase), isWrong: problem !== undefined, disabled })}
      ${problem ? html`<p class="error" id="error" role="alert">${this.say(problem)}</p>` : nothing}
      <p class="buttons">
        <button type="button" ?disabled=${disabled} @click=${() => void this.#open()}>
          ${this.say(disabled ? words.working : words.open)}
        </button>
      </p>
      <div role="status">${opened ? html`<p>${this.say(opened.said, { n: opened.n })}</p>` : nothing}</div>
    </div>`;
  }

  async #open(): Promise<void> {
    const [chosen, passphrase] = this.renderRoot.querySelectorAll('input');
    const file = chosen?.files?.[0];
    this.opened = undefined;
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
    const read = await this.#read(file, passphrase?.value ?? '').catch(() => notStored);
    this.working = false;
    if (!read.ok) {
      this.#refuse(read.problem);
      return;
    }
    for (const box of [chosen, passphrase]) if (box) box.value = '';
    this.opened = read;
    this.done();
    this.device?.changed();
  }

  async #read(file: File, passphrase: string): Promise<Read> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { device } = this;
    const receipts = receiptsIn(bytes);
    if (device && receipts !== undefined) return takenIn(receipts, device);
    const backup = await device?.vault?.backup();
    const read = await backup?.importSealed(bytes, { passphrase });
    if (read?.ok) return { ok: true, said: words.opened, n: read.value.length };
    return { ok: false, problem: whyNot(read?.error) };
  }

  #refuse(problem: Word): void {
    this.problem = problem;
    this.focus();
  }
}

const notStored = { ok: false, problem: words.notOpened.other } as const;

/** The text of a file of receipts, whole or damaged; undefined for any other. What is sealed does not begin with a brace. */
function receiptsIn(bytes: Uint8Array): string | undefined {
  const begins = new TextDecoder().decode(bytes.subarray(0, 200));
  return /^\s*\{\s*"amparo-receipts"/.test(begins) ? new TextDecoder().decode(bytes) : undefined;
}

// Few pages ever see such a file: its code comes with it.
async function takenIn(receipts: string, device: Device): Promise<Read> {
  const loaded = await import('./take-receipts.js').catch(() => undefined);
  const taken = await loaded?.takeReceipts(receipts, device).catch(() => undefined);
  if (taken?.ok) return { ...taken, said: words.receiptsTaken };
  const { notTaken, notOpened } = words;
  return { ok: false, problem: { ...notOpened, ...notTaken }[taken?.code ?? 'notNow'] };
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
