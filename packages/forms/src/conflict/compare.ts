import { SpeakingElement, tokens, type Word } from '@amparo/elements';
import type { Form } from '@amparo/model';
import type { DraftSummary } from '@amparo/drafts';
import { html, nothing, type PropertyValues } from 'lit';
import type { Device } from '../device/device.js';
import { momentText } from '../host/moment-text.js';
import { panelStyles } from '../filling/panel-styles.js';
import { compareStyles } from './compare-styles.js';
import { words } from './compare.words.js';
import { openConflict, settle, type Conflict } from './conflict.js';
import { differenceTitle, versionText, type Telling } from './difference-text.js';
import { differences, type Difference, type Version } from './differences.js';

/**
 * Shows two versions of one draft side by side, question by question and in words, and puts together what the worker
 * chooses. Nothing is removed before it is stored.
 *
 * @summary Two versions of a draft, compared.
 * @tag amparo-compare
 * @csspart panel - The box.
 */
export class Compare extends SpeakingElement {
  static override properties = {
    device: { attribute: false },
    form: { attribute: false },
    copy: { attribute: false },
    done: { attribute: false },
    conflict: { state: true },
    found: { state: true },
    chosen: { state: true },
    problem: { state: true },
  };

  static override styles = [tokens, panelStyles, compareStyles];

  /** Whose drafts they are. */
  declare device: Device | undefined;
  /** The form that both are versions of. */
  declare form: Form | undefined;
  /** The conflict copy. */
  declare copy: DraftSummary | undefined;
  /** Called at the end: with the id of the draft that now says what was chosen, or without when both were left. */
  declare done: (draft: string | undefined) => void;
  declare private conflict: Conflict | undefined;
  declare private found: readonly Difference[];
  declare private chosen: ReadonlyMap<Difference, Version>;
  declare private problem: Word | undefined;

  constructor() {
    super();
    this.found = [];
    this.chosen = new Map();
    this.done = () => undefined;
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus(options));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.conflict = undefined; // no answer stays in an element that is off the page
    this.found = [];
    this.chosen = new Map();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('copy') || changed.has('form')) void this.#open();
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    return html`<section part="panel" aria-labelledby="title" lang=${language} dir=${direction}>
      <h2 id="title" tabindex="-1">${this.say(words.title)}</h2>
      ${this.problem ? html`<p class="notice error-box" role="alert">${this.say(this.problem)}</p>` : nothing}
      ${this.conflict && this.form ? this.#comparison(this.conflict, this.form) : nothing}
      <p class="buttons">
        <button type="button" @click=${() => this.done(undefined)}>${this.say(words.later)}</button>
      </p>
    </section>`;
  }

  #comparison({ versions, summaries }: Conflict, form: Form): unknown {
    const telling: Telling = { form, versions, words: this.words, interface: this.interface };
    const open = this.found.length - this.chosen.size;
    return html`<p>${this.say(this.found.length > 0 ? words.hint : words.same)}</p>
      ${this.found.length > 1 ? html`<p class="buttons">${this.#takeAll('draft')}${this.#takeAll('copy')}</p>` : nothing}
      ${this.found.map((difference, at) => this.#difference(difference, { at, telling, summaries }))}
      <p class="quiet" role="status">${open > 0 ? this.say(words.open, { n: open }) : this.say(words.keepHint)}</p>
      <p class="buttons">
        <button type="button" class="primary" ?disabled=${open > 0} @click=${() => void this.#keep()}>
          ${this.say(words.keep)}
        </button>
      </p>`;
  }

  #takeAll(version: Version): unknown {
    const word = version === 'draft' ? words.allDraft : words.allCopy;
    const take = (): void => void (this.chosen = new Map(this.found.map((each) => [each, version])));
    return html`<button type="button" @click=${take}>${this.say(word)}</button>`;
  }

  #difference(
    difference: Difference,
    { at, telling, summaries }: { at: number; telling: Telling; summaries: Conflict['summaries'] },
  ): unknown {
    const { language, direction } = this.words;
    return html`<fieldset>
      <legend lang=${language} dir=${direction}>${differenceTitle(difference, telling)}</legend>
      ${(['draft', 'copy'] as const).map(
        (version) =>
          html`<label class="version">
            <input
              type="radio"
              name="difference-${at}"
              autocomplete="off"
              .checked=${this.chosen.get(difference) === version}
              @change=${() => this.#choose(difference, version)}
            />
            <span>
              <bdi lang=${language} translate="no">${versionText(difference, version, telling)}</bdi>
              <span class="state">${this.say(words[version], { time: this.#time(summaries[version].savedAt) })}</span>
            </span>
          </label>`,
      )}
    </fieldset>`;
  }

  #choose(difference: Difference, version: Version): void {
    this.chosen = new Map(this.chosen).set(difference, version);
  }

  async #open(): Promise<void> {
    const { copy, form } = this;
    const vault = this.device?.vault;
    if (!copy || !form || !vault) return;
    const conflict = await openConflict(vault, form, copy);
    if (copy !== this.copy || !this.isConnected) return;
    this.conflict = conflict;
    this.found = conflict ? differences(form, conflict.versions) : [];
    this.chosen = new Map();
    this.problem = conflict ? this.problem : words.unreadable;
  }

  async #keep(): Promise<void> {
    const { conflict, form, chosen } = this;
    const vault = this.device?.vault;
    if (!conflict || !form || !vault) return;
    const settled = await settle(vault, form, { conflict, chosen });
    switch (settled) {
      case 'settled':
        this.done(conflict.summaries.draft.id);
        return;
      case 'changed':
        this.problem = words.changed;
        await this.#open();
        return;
      case 'notSaved':
        this.problem = words.notSaved;
    }
  }

  #time(at: string): string {
    return momentText(at, this.device?.timeZone ?? '', this.interface.language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-compare': Compare;
  }
}
