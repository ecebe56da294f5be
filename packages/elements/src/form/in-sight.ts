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

  /** Brings an entry here before it is scrolled to: somebody is on the way to it. */
  add(entry: string): void {
    this.#tell(new Set([...(this.#seen ?? []), entry]));
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

  // Where the focus is, nothing is taken away, however far the list was scrolled.
  readonly #moved = (records: readonly IntersectionObserverEntry[]): void => {
    const seen = new Set(this.#seen);
    for (const { target, isIntersecting } of records) {
      const id = (target as HTMLElement).dataset['entry'] ?? '';
      if (isIntersecting) seen.add(id);
      else if (!target.matches(':focus-within')) seen.delete(id);
    }
    this.#tell(seen);
  };

  #tell(seen: ReadonlySet<string>): void {
    this.#seen = seen;
    this.#changed();
  }
}
