/** How far beside the sight a column wakes: whoever goes on by Tab or by a swipe finds the next one there. */
const BESIDE = '0px 160px';

/** Follows which entries stand in sight of a list that scrolls sideways, or right beside it. */
export class InSight {
  readonly #changed: () => void;
  #observer: IntersectionObserver | undefined;
  #seen: ReadonlySet<string> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Nothing as long as it is not known which are in sight. */
  has(entry: string): boolean | undefined {
    return this.#seen?.has(entry);
  }

  /** Brings entries here before they are scrolled to: somebody is on the way to them. */
  add(...entries: readonly string[]): void {
    const seen = new Set([...(this.#seen ?? []), ...entries]);
    if (seen.size !== this.#seen?.size) this.#tell(seen);
  }

  /** Brings those beside the one that has the focus here: a Tab may be faster than the browser tells what is in sight. */
  around(focused: Element): void {
    const card = focused.closest('[data-entry]');
    if (card) this.add(...withThoseBeside(card).map(entryOf));
  }

  /** Watches what the list holds now; what is watched already goes on. */
  watch(scroller: Element): void {
    this.#observer ??= new IntersectionObserver(this.#moved, { root: scroller, rootMargin: BESIDE });
    for (const card of scroller.querySelectorAll('[data-entry]')) this.#observer.observe(card);
  }

  end(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  // Where the focus is, and right beside it, nothing is taken away, however far the list was scrolled.
  readonly #moved = (records: readonly IntersectionObserverEntry[]): void => {
    const seen = new Set(this.#seen);
    for (const { target, isIntersecting } of records) {
      const id = entryOf(target);
      if (isIntersecting) seen.add(id);
      else if (!withThoseBeside(target).some((each) => each.matches(':focus-within'))) seen.delete(id);
    }
    this.#tell(seen);
  };

  #tell(seen: ReadonlySet<string>): void {
    this.#seen = seen;
    this.#changed();
  }
}

const entryOf = (card: Element): string => (card as HTMLElement).dataset['entry'] ?? '';

function withThoseBeside(card: Element): readonly Element[] {
  const cards = Array.from(card.closest('.columns')?.querySelectorAll('[data-entry]') ?? []);
  const at = cards.indexOf(card);
  return cards.slice(Math.max(0, at - 1), at + 2);
}
