import type { View } from '@amparo/model';
import { html, nothing, type PropertyValues } from 'lit';
import { inLanguage } from '../behaviours/in-language.js';
import { LightElement } from './light-element.js';
import { words } from './permissions.words.js';
import { isGrant, viewTemplates, type FieldContext } from './view-template.js';

interface Asking extends HTMLElement {
  readonly view?: View;
}

/**
 * Asks permissions one at a time: the next comes when one is answered, or when somebody goes on without an answer. What was on
 * screen stays there, and an answer can be changed.
 *
 * @summary The permissions of a section, one after another.
 * @tag amparo-permissions
 */
export class Permissions extends LightElement {
  static override properties = { views: { attribute: false }, context: { attribute: false }, reached: { state: true } };

  /** What is asked in the section; what follows a permission comes with it. */
  declare views: readonly View[];
  /** What every field inside is given. */
  declare context: FieldContext | undefined;
  declare private reached: number;
  #turns: readonly (readonly View[])[] = [];
  #focusNext: string | undefined;

  constructor() {
    super();
    this.views = [];
    this.reached = 1;
  }

  /** Shows everything as far as the question at `path`, which somebody is on the way to. */
  wake(path: string): void {
    const at = this.#turns.findLastIndex((turn) => turn.some((view) => path.startsWith(view.path)));
    this.reached = Math.max(this.reached, at + 1);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('views')) return;
    this.#turns = turnsIn(this.views);
    const answered = this.#turns.findLastIndex((turn) => turn.some(isAnswered));
    this.reached = Math.max(this.reached, answered + 2);
  }

  protected override render(): unknown {
    const { context, reached } = this;
    if (!context) return nothing;
    return html`${viewTemplates(this.#turns.slice(0, reached).flat(), context)}
      <p role="status" class="hint" ${inLanguage(this.interface)}>
        ${this.say(words.soFar, { n: Math.min(reached, this.#turns.length), all: this.#turns.length })}
      </p>
      ${reached < this.#turns.length ? this.#ways() : nothing}`;
  }

  protected override updated(): void {
    const path = this.#focusNext;
    this.#focusNext = undefined;
    if (path === undefined) return;
    const fields: readonly Asking[] = Array.from(this.querySelectorAll<Asking>('*'));
    fields.find(({ view }) => view?.path === path)?.focus();
  }

  #ways(): unknown {
    return html`<p class="tools" ${inLanguage(this.interface)}>
      <button type="button" class="further" @click=${() => this.#goOn(this.reached + 1)}>
        ${this.say(words.further)}
      </button>
      <button type="button" class="all" @click=${() => this.#goOn(this.#turns.length)}>${this.say(words.all)}</button>
    </p>`;
  }

  #goOn(reached: number): void {
    this.#focusNext = this.#turns[this.reached]?.find(isGrant)?.path;
    this.reached = reached;
  }
}

const isAnswered = (view: View): boolean => isGrant(view) && view.answer !== undefined;

/** Each permission with what follows it; what stands before the first comes with the first. */
function turnsIn(views: readonly View[]): readonly (readonly View[])[] {
  const begins = views.flatMap((view, at) => (isGrant(view) ? [at] : []));
  return begins.map((at, n) => views.slice(n === 0 ? 0 : at, begins[n + 1]));
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-permissions': Permissions;
  }
}
