import { css, html, nothing } from 'lit';
import { SpeakingElement } from '../behaviours/speaking-element.js';
import { tokens } from '../tokens.js';
import { words } from './form.words.js';
import type { SaveStatus } from './save-status.js';
import { inLanguage } from '../behaviours/in-language.js';

/**
 * Says whether the draft is stored: saving, saved at a time, or not saved with the reason and what to do.
 *
 * @summary The state of the draft, in words.
 * @tag amparo-save-state
 * @csspart state - The sentence.
 */
export class SaveState extends SpeakingElement {
  static override properties = { status: { attribute: false } };

  static override styles = [
    tokens,
    css`
      p {
        margin: 0;
        color: var(--_muted);
      }
      .failed {
        color: var(--_error);
        font-weight: 700;
      }
      .failed::before {
        content: '⚠ ';
      }
    `,
  ];

  /** What is known of the draft. */
  declare status: SaveStatus;

  constructor() {
    super();
    this.status = { kind: 'nothing' };
  }

  protected override render(): unknown {
    const { status } = this;
    const failed = status.kind === 'failed';
    // Only what went wrong is read out: "Saved" after every letter would talk over whoever listens.
    return html`<div role="alert" ${inLanguage(this.interface)}>
        ${failed ? html`<p part="state" class="failed">${this.#sentence(status)}</p>` : nothing}
      </div>
      ${failed ? nothing : html`<p part="state" ${inLanguage(this.interface)}>${this.#sentence(status)}</p>`}`;
  }

  #sentence(status: SaveStatus): string {
    switch (status.kind) {
      case 'nothing':
        return '';
      case 'saving':
        return this.say(words.saving);
      case 'saved':
        return this.say(words.saved, { time: this.#clock(status.at) });
      case 'memoryOnly':
        return this.say(words.memoryOnly);
      case 'failed':
        return `${this.say(words.notSaved)}. ${this.say(words.why[status.error.code])}`;
    }
  }

  #clock(at: string): string {
    const format = new Intl.DateTimeFormat(`${this.interface.language}-u-nu-latn`, {
      hour: '2-digit',
      minute: '2-digit',
    });
    return format.format(new Date(at));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-save-state': SaveState;
  }
}
