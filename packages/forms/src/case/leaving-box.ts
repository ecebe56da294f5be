import type { InterfaceWords, Word } from '@amparo/elements';
import { html, nothing } from 'lit';
import type { Device } from '../device/device.js';
import { words as draftWords } from '../drafts-list/drafts.words.js';
import { removeUnsent } from '../drafts-list/sent-before.js';
import { ageSentence } from '../keeping/age-sentence.js';
import type { CaseLine } from './case-lines.js';
import { formNames } from './case.words.js';
import { Cases } from './cases.js';
import { leavingOf, type Leaving } from './leaving.js';
import { words } from './leaving.words.js';

interface Host {
  readonly code: string;
  readonly device: Device;
  readonly timeZone: string;
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<unknown>;
  readonly gone: (() => void) | undefined;
  requestUpdate(): void;
}

const BUTTONS: Readonly<Record<Leaving['kind'], readonly [button: Word, really: Word]>> = {
  record: [words.removeRecord, words.reallyRemove],
  drafts: [words.removeDrafts, words.reallyRemove],
  case: [words.takeOff, words.reallyTakeOff],
};

/** Says above the forms of a case what is to leave this device, and until when; one button does it, once it was asked again. */
export class LeavingBox {
  readonly #host: Host;
  readonly #speaks: () => InterfaceWords;
  #asked: string | undefined;
  #failed = false;

  constructor(host: Host, speaks: () => InterfaceWords) {
    this.#host = host;
    this.#speaks = speaks;
  }

  render(line: CaseLine): unknown {
    const leaving = leavingOf(line);
    if (leaving.length === 0) return nothing;
    return html`<section class="notice alerts leaving" aria-labelledby="leaving">
      <h3 id="leaving" tabindex="-1">${this.#say(words.title)}</h3>
      ${this.#failed ? html`<p class="late" role="alert">${this.#say(draftWords.notRemoved)}</p>` : nothing}
      ${leaving.map((each) => this.#one(each))}
    </section>`;
  }

  /** A question that a lock interrupts is asked anew. */
  forget(): void {
    this.#asked = undefined;
    this.#failed = false;
  }

  #one(leaving: Leaving): unknown {
    const key = keyOf(leaving);
    const [button, really] = BUTTONS[leaving.kind];
    const ask = (): void => void this.#ask(key);
    return html`<p class=${isOver(leaving) ? 'late' : nothing}>${this.#sentence(leaving)}</p>
      ${
        this.#asked === key
          ? html`<div class="notice error-box confirm">
              <p tabindex="-1">${this.#say(really)}</p>
              <p class="buttons">
                <button type="button" class="attention" @click=${() => void this.#go(leaving)}>
                  ${this.#say(button)}
                </button>
                <button type="button" @click=${() => void this.#ask(undefined)}>${this.#say(draftWords.keep)}</button>
              </p>
            </div>`
          : html`<p class="buttons"><button type="button" @click=${ask}>${this.#say(button)}</button></p>`
      }`;
  }

  #sentence(leaving: Leaving): string {
    const speaks = this.#speaks();
    switch (leaving.kind) {
      case 'record':
        return ageSentence(leaving.age, speaks, this.#host.timeZone);
      case 'drafts': {
        const names = leaving.drafts.map(({ form }) => (formNames[form] ? speaks.say(formNames[form]) : form));
        return speaks.say(words.drafts, { forms: new Intl.ListFormat(speaks.language).format([...new Set(names)]) });
      }
      case 'case':
        return speaks.say(words.case);
    }
  }

  async #ask(key: string | undefined): Promise<void> {
    this.forget();
    this.#asked = key;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(key === undefined ? '#leaving' : '.leaving .confirm p')?.focus();
  }

  async #go(leaving: Leaving): Promise<void> {
    const { code, device, gone } = this.#host;
    const { vault } = device;
    this.#asked = undefined;
    if (!vault) return;
    let isGone = true;
    for (const id of idsOf(leaving)) isGone = (await removeUnsent(id, vault)) && isGone;
    if (leaving.kind === 'case') isGone = await new Cases(vault.records('cases')).forget(code);
    this.#failed = !isGone;
    device.changed();
    if (leaving.kind === 'case' && isGone) gone?.();
    else this.#host.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  #say(word: Word): string {
    return this.#speaks().say(word);
  }
}

const idsOf = (leaving: Leaving): readonly string[] => {
  if (leaving.kind === 'record') return [leaving.age.id];
  return leaving.kind === 'drafts' ? leaving.drafts.map(({ id }) => id) : [];
};

const keyOf = (leaving: Leaving): string => idsOf(leaving)[0] ?? leaving.kind;

const isOver = (leaving: Leaving): boolean => leaving.kind === 'record' && leaving.age.standing === 'over';
