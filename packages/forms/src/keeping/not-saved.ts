import { SpeakingElement, tokens } from '@amparo/elements';
import type { SaveStatus } from '@amparo/drafts';
import { css, html, nothing, type PropertyValues } from 'lit';
import type { CaseWork } from '../filling/case-work.js';
import { panelStyles } from '../filling/panel-styles.js';
import type { MadeFile } from './seal-drafts.js';
import { sealedFilling } from './sealed-filling.js';
import { words } from './not-saved.words.js';

// The bar comes over the end of the screen, where somebody may be typing.
function keepFocusedInSight(): void {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  focused?.scrollIntoView({ block: 'nearest' });
}

/**
 * Stays in sight while the answers are on the page alone, and offers them as a sealed file: at once where storing failed,
 * folded where nothing is stored by the host's choice.
 *
 * @summary The way out for answers that are not stored.
 * @tag amparo-not-saved
 */
export class NotSaved extends SpeakingElement {
  static override properties = {
    work: { attribute: false },
    status: { attribute: false },
    asking: { state: true },
  };

  static override styles = [
    tokens,
    panelStyles,
    css`
      :host {
        position: sticky;
        inset-block-end: 0;
        z-index: 2;
        margin-block-start: var(--_space);
      }
      :host([unfolded]) {
        position: static;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem var(--_space);
        padding: 0.5rem var(--_space);
        border: 2px solid var(--_error);
        border-inline-start-width: 6px;
        border-radius: var(--_radius);
        background: var(--_surface);
      }
      .bar p {
        flex: 1 1 14rem;
        margin: 0;
      }
      summary {
        min-block-size: 44px;
        align-content: center;
        font-weight: 700;
        cursor: pointer;
      }
    `,
  ];

  /** The work whose form is on screen. */
  declare work: CaseWork | undefined;
  /** Where its answers are. */
  declare status: SaveStatus;
  declare private asking: boolean;

  constructor() {
    super();
    this.status = { kind: 'nothing' };
    this.asking = false;
  }

  protected override willUpdate(): void {
    // What is asked for here stands in the page; over it, it would hide the form on a phone.
    this.toggleAttribute('unfolded', this.asking || this.status.kind !== 'failed');
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Once, when it comes: a failure is told again at each try, and somebody may have scrolled on to read.
    if (this.status.kind === 'failed' && changed.get('status')?.kind !== 'failed') keepFocusedInSight();
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    return html`<div lang=${language} dir=${direction}>${this.#content()}</div>`;
  }

  #content(): unknown {
    if (this.asking) return this.#panel();
    switch (this.status.kind) {
      case 'failed':
        return html`<div class="bar">
          <p>${this.say(words.failed)}</p>
          <button type="button" class="primary" @click=${this.#ask}>${this.say(words.save)}</button>
        </div>`;
      case 'memoryOnly':
        return this.#folded();
      case 'nothing':
      case 'saving':
      case 'saved':
        return nothing;
    }
  }

  #folded(): unknown {
    return html`<details>
      <summary>${this.say(words.memoryTitle)}</summary>
      <p>${this.say(words.memoryHint)}</p>
      <p class="buttons">
        <button type="button" @click=${this.#ask}>${this.say(words.save)}</button>
        <button type="button" @click=${() => void this.work?.choose()}>${this.say(words.all)}</button>
      </p>
      <amparo-open-file
        .words=${this.words}
        .device=${this.work?.device}
        .done=${() => void this.work?.choose()}
      ></amparo-open-file>
    </details>`;
  }

  // Also once it is saved again: a file that is being asked for is not taken away from under somebody’s fingers.
  #panel(): unknown {
    return html`<section aria-labelledby="title">
      <h2 id="title">${this.say(words.fileTitle)}</h2>
      <amparo-seal-drafts .words=${this.words} .make=${this.#make} .done=${this.#fold}></amparo-seal-drafts>
      ${this.status.kind === 'failed' ? html`<p>${this.say(words.stuck)}</p>` : nothing}
    </section>`;
  }

  readonly #ask = (): void => {
    this.asking = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector('amparo-seal-drafts')?.focus());
  };

  readonly #fold = (): void => {
    this.asking = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('button, summary')?.focus());
  };

  readonly #make = async (passphrase: string): Promise<MadeFile> => {
    const filling = this.work?.filling;
    return filling ? sealedFilling(filling, passphrase) : { ok: false, error: { code: 'missing' } };
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-not-saved': NotSaved;
  }
}
