import type { EntryView, View } from '@amparo/model';
import { html, nothing } from 'lit';
import { inLanguage } from '../behaviours/in-language.js';
import { keptElements, type Kept } from '../behaviours/kept-elements.js';
import { denseListStyles } from './dense-list-styles.js';
import { InSight } from './in-sight.js';
import { List } from './list.js';
import { keptView, type FieldContext } from './view-template.js';

const SHORT: readonly string[] = ['text', 'number', 'choice', 'yesNo', 'rating', 'date', 'reference', 'computed'];

/** With more columns than these, those out of sight rest: each box costs a browser its time at every key, seen or not. */
const MANY = 6;
/** How many stand there before it is known which are in sight. */
const FIRST = 3;

/** Whether all there is of it is in its answer. */
const isPlain = (asked: object): boolean => 'kind' in asked && SHORT.includes(String(asked.kind));

/** More letters than these have no room in a column. */
const LONG = 50;

/** Whether a row is given to it alone. */
const isWide = (view: View): boolean =>
  view.kind !== 'question' ||
  !SHORT.includes(view.question.kind) ||
  ('lines' in view.question && view.question.lines === 'many') ||
  (view.question.kind === 'choice' && Object.values(view.question.codes.labels).some(({ length }) => length > LONG));

/** What was typed as the name of an entry. */
function given({ views: [first] }: EntryView): string | undefined {
  const answer = first?.kind === 'question' && first.question.kind === 'text' ? first.answer : undefined;
  return typeof answer === 'string' ? answer : undefined;
}

function denseView(view: View, context: FieldContext): Kept {
  const kept = keptView(view, context);
  const isYesNo = view.kind === 'question' && view.question.kind === 'yesNo';
  return {
    ...kept,
    tag: isYesNo ? 'amparo-buttons-field' : kept.tag,
    properties: { ...kept.properties, dense: true, className: isWide(view) ? 'wide' : '' },
  };
}

/**
 * Asks the same questions for several things in little room: as rows, or side by side where they are compared.
 *
 * @summary A list of entries as rows or as columns.
 * @tag amparo-dense-list
 */
export class DenseList extends List {
  readonly #inSight = new InSight(() => this.requestUpdate());

  // It renders into the root of the form, whose styles know only of cards.
  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate(); // it may have been taken out and put elsewhere
    const root = this.getRootNode();
    const { styleSheet } = denseListStyles;
    if (root instanceof ShadowRoot && styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#inSight.end();
  }

  protected override updated(): void {
    super.updated();
    const scroller = this.#canRest && this.querySelector('.columns');
    if (scroller) this.#inSight.watch(scroller);
  }

  /** Shows all that is asked in the entry that has the question at `path`, before it is scrolled to. */
  wake(path: string): void {
    const entry = this.view?.entries.find(({ id }) => path.startsWith(`${this.view?.path}[${id}]`));
    if (entry) this.#inSight.add(entry.id);
  }

  protected override rests({ id }: EntryView, n: number): boolean {
    return this.#canRest && !(this.#inSight.has(id) ?? n <= FIRST);
  }

  get #canRest(): boolean {
    const { view } = this;
    // What is only shown and typed comes back as it was; a recording that goes on would not.
    return (
      view !== undefined &&
      this.#isCompared &&
      view.entries.length > MANY &&
      Object.values(view.list.questions).every(isPlain)
    );
  }

  get #isCompared(): boolean {
    return this.view?.list.options.layout === 'columns';
  }

  protected override entries(cards: unknown): unknown {
    const { view, context } = this;
    if (!view || !context) return nothing;
    if (!this.#isCompared) return html`<div class="entries rows">${cards}</div>`;
    // What scrolls by itself must be within reach of a keyboard, whose arrows scroll whatever has the focus.
    const scrolls = view.entries.length > 0;
    const name = context.words.of(`${view.place.words}.label`, view.list.label);
    const heads = view.entries.length > 1 ? this.#heads(view.entries, context) : nothing;
    return html`${heads}
      <div
        class=${heads === nothing ? 'entries columns' : 'entries columns named'}
        @scroll=${this.#scrolled}
        @focusin=${this.#focused}
        role=${scrolls ? 'region' : nothing}
        tabindex=${scrolls ? 0 : nothing}
        aria-label=${scrolls ? name : nothing}
      >
        ${cards}
      </div>`;
  }

  // Far down in long columns it must stay in sight which one is answered; each is called by its own name besides.
  #heads(entries: readonly EntryView[], context: FieldContext): unknown {
    return html`<div class="heads" aria-hidden="true" ${inLanguage(context.words)}>
      ${entries.map(
        (entry, index) =>
          html`<span
            >${this.titleOf(index + 1, context)}${given(entry) && html`: <bdi dir="auto">${given(entry)}</bdi>`}</span
          >`,
      )}
    </div>`;
  }

  readonly #scrolled = ({ currentTarget }: Event): void => {
    const heads = this.querySelector('.heads');
    if (heads && currentTarget instanceof HTMLElement) heads.scrollLeft = currentTarget.scrollLeft;
  };

  readonly #focused = ({ target }: Event): void => {
    if (this.#canRest && target instanceof Element) this.#inSight.around(target);
  };

  protected override questions({ views }: EntryView, context: FieldContext): unknown {
    const { view } = this;
    if (!view || !this.#isCompared) return keptElements(views.map((each) => denseView(each, context)));
    // An entry that is not asked something leaves its line empty: the others keep theirs.
    const asked = new Map(views.map((each) => [each.place.key, each]));
    return keptElements(
      Object.keys(view.list.questions).map((key) => {
        const here = asked.get(key);
        return here ? denseView(here, context) : { key, tag: 'div' };
      }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-dense-list': DenseList;
  }
}
