import type { EntryView, ListView } from '@amparo/model';
import { html, nothing } from 'lit';
import { keptElements } from '../behaviours/kept-elements.js';
import { AnswerEvent } from '../events.js';
import { words } from './form.words.js';
import { issueSentence } from '../behaviours/issue-sentence.js';
import { LightElement } from './light-element.js';
import { headingTemplate, viewTemplates, type FieldContext } from './view-template.js';
import { inLanguage } from '../behaviours/in-language.js';
import type { InterfaceWords } from '../words.js';

/** What an entry shows, and what that depends on. */
interface Card {
  readonly entry: EntryView;
  readonly n: number;
  readonly context: FieldContext;
  readonly removing: boolean;
  readonly rests: boolean;
  readonly speaks: InterfaceWords;
  readonly content: unknown;
}

/**
 * Asks the same questions for several persons or things; entries are added and, after confirmation, removed.
 *
 * @summary A list of entries as cards.
 * @tag amparo-list
 */
export class List extends LightElement {
  static override properties = { view: { attribute: false }, context: { attribute: false }, removing: { state: true } };

  /** The list as the form projects it. */
  declare view: ListView | undefined;
  /** What every field inside is given. */
  declare context: FieldContext | undefined;
  declare private removing: string | undefined;
  #focusNext: string | undefined;
  #cards: ReadonlyMap<string, Card> = new Map();

  protected override render(): unknown {
    const { view, context } = this;
    if (!view || !context) return nothing;
    const { issue, shown, place } = view;
    const inside = this.interface;
    this.#cards = new Map(view.entries.map((entry, index) => [entry.id, this.#kept(entry, index + 1, context)]));
    return html`<div
      class="list"
      role="group"
      aria-label=${context.words.of(`${place.words}.label`, place.asked.label)}
    >
      ${headingTemplate(view, context, this)}
      ${this.entries(keptElements(view.entries.map(({ id }) => ({ key: id, tag: 'div', content: this.#cards.get(id)?.content }))))}
      ${issue && shown ? html`<p class="issue">${issueSentence({ place, issue, words: context.words, interface: inside })}</p>` : nothing}
      <button type="button" class="add" ${inLanguage(inside)} ?disabled=${context.disabled} @click=${this.#add}>
        + ${this.say(words.add, { what: this.#what(context) })}
      </button>
    </div>`;
  }

  protected override updated(): void {
    const selector = this.#focusNext;
    this.#focusNext = undefined;
    if (selector !== undefined) this.querySelector<HTMLElement>(selector)?.focus();
  }

  /** The title of the entry that stands at `n`, counted from one. */
  protected titleOf(n: number, context: FieldContext): string {
    return this.say(words.entry, { what: this.#what(context), n });
  }

  #what(context: FieldContext): string {
    const { view } = this;
    return view ? context.words.of(`${view.place.words}.entry`, view.list.entry) : '';
  }

  /** Renders what stands around all entries. */
  protected entries(cards: unknown): unknown {
    return cards;
  }

  /** Whether only the name of an entry is shown, since it is far out of sight. */
  protected rests(_entry: EntryView, _n: number): boolean {
    return false;
  }

  /** Renders what is asked in one entry. */
  protected questions({ views }: EntryView, context: FieldContext): unknown {
    return viewTemplates(views, context);
  }

  // With twenty entries, what is typed in one of them renders that one alone.
  #kept(entry: EntryView, n: number, context: FieldContext): Card {
    const before = this.#cards.get(entry.id);
    const removing = this.removing === entry.id;
    const now = { entry, n, context, removing, rests: this.rests(entry, n), speaks: this.interface };
    const same =
      before &&
      before.entry === entry &&
      before.n === n &&
      before.context === context &&
      before.removing === removing &&
      before.rests === now.rests &&
      before.speaks === now.speaks;
    return same ? before : { ...now, content: this.#card(now) };
  }

  #card({ entry, n, context, rests }: Omit<Card, 'content'>): unknown {
    const what = this.#what(context);
    const title = this.titleOf(n, context);
    return html`<div class="card" role="group" aria-label=${title} data-entry=${entry.id}>
      <h4 tabindex="-1">${title}</h4>
      ${rests ? nothing : [this.questions(entry, context), this.#removal(entry.id, this.say(words.removeThat, { what, n }), context.disabled)]}
    </div>`;
  }

  #removal(id: string, name: string, disabled: boolean): unknown {
    if (this.removing !== id)
      return html`<button
        type="button"
        class="remove"
        ${inLanguage(this.interface)}
        aria-label=${name}
        ?disabled=${disabled}
        @click=${() => this.#ask(id)}
      >
        ${this.say(words.remove)}
      </button>`;
    return html`<div class="confirm" role="group" aria-label=${name} ${inLanguage(this.interface)}>
      <p tabindex="-1">${this.say(words.reallyRemove)}</p>
      <div class="choices">
        <button type="button" class="danger" @click=${() => this.#remove(id)}>${this.say(words.yesRemove)}</button>
        <button type="button" @click=${() => this.#keep(id)}>${this.say(words.keep)}</button>
      </div>
    </div>`;
  }

  readonly #add = (): void => {
    if (!this.view) return;
    // Eight hexadecimal digits tell the entries of one list apart, for good.
    const entry = crypto.randomUUID().slice(0, 8);
    this.#focusNext = `[data-entry="${entry}"] > h4`;
    this.dispatchEvent(new AnswerEvent({ type: 'addEntry', path: this.view.path, entry }));
  };

  // Each button that goes away hands the focus to what takes its place: lost focus throws a screen reader to the top.
  #ask(id: string): void {
    this.removing = id;
    this.#focusNext = '.confirm > p';
  }

  #keep(id: string): void {
    this.removing = undefined;
    this.#focusNext = `[data-entry="${id}"] > .remove`;
  }

  #remove(entry: string): void {
    if (!this.view) return;
    this.removing = undefined;
    this.#focusNext = 'h3, h5';
    this.dispatchEvent(new AnswerEvent({ type: 'removeEntry', path: this.view.path, entry }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-list': List;
  }
}
