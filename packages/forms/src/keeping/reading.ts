import { SpeakingElement, tokens } from '@amparo/elements';
import { fromDraft, Session, type Form, type FormView } from '@amparo/model';
import { html, nothing, type PropertyValues } from 'lit';
import type { Device } from '../device/device.js';
import { environmentNow } from '../filling/environment-now.js';
import { zoneOf } from '../host/zone-of.js';
import { panelStyles } from '../filling/panel-styles.js';
import { words } from './sent.words.js';

/**
 * Shows a form as it was sent, for as long as the host allows it to be read; nothing in it can be changed.
 *
 * @summary A form that was sent, to be read.
 * @tag amparo-reading
 * @csspart panel - The box.
 */
export class Reading extends SpeakingElement {
  static override properties = {
    device: { attribute: false },
    form: { attribute: false },
    sent: { attribute: false },
    done: { attribute: false },
    view: { state: true },
    isGone: { state: true },
  };

  static override styles = [tokens, panelStyles];

  /** Whose form it is. */
  declare device: Device | undefined;
  declare form: Form | undefined;
  /** Id of what was sent. */
  declare sent: string;
  /** Leads back. */
  declare done: () => void;
  declare private view: FormView | undefined;
  declare private isGone: boolean;

  constructor() {
    super();
    this.sent = '';
    this.isGone = false;
    this.done = () => undefined;
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus(options));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.view = undefined; // no answer stays in an element that is off the page
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sent') || changed.has('form')) void this.#open();
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    return html`<section part="panel" aria-labelledby="title" lang=${language} dir=${direction}>
      <h2 id="title" tabindex="-1">${this.say(words.readTitle)}</h2>
      ${this.isGone ? html`<p role="alert">${this.say(words.gone)}</p>` : nothing}
      ${
        this.view
          ? html`<p>${this.say(words.readHint)}</p>
              <amparo-review reading .words=${this.words} .view=${this.view}></amparo-review>`
          : nothing
      }
      <p class="buttons">
        <button type="button" @click=${() => this.done()}>${this.say(words.back)}</button>
      </p>
    </section>`;
  }

  async #open(): Promise<void> {
    const { device, form, sent } = this;
    const kept = await device?.vault?.sent().catch(() => undefined);
    const opened = await kept?.open(sent);
    const read = form && opened?.ok ? fromDraft(form, opened.value.state) : undefined;
    if (!this.isConnected || sent !== this.sent) return;
    this.isGone = !read?.ok;
    const environment = environmentNow(zoneOf(device?.timeZone ?? ''));
    this.view = form && read?.ok ? new Session(form, { environment, state: read.state }).view : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-reading': Reading;
  }
}
