import { noChange, render } from 'lit';
import { Directive, directive, type ChildPart } from 'lit/directive.js';

/** One of the elements that stand one after another. */
export interface Kept {
  /** Told apart by identity. */
  readonly key: unknown;
  readonly tag: string;
  readonly properties?: object;
  /** What is rendered into the element. */
  readonly content?: unknown;
}

class KeptElements extends Directive {
  #elements = new Map<unknown, HTMLElement>();

  override render(_: readonly Kept[]): unknown {
    return noChange;
  }

  override update({ startNode }: ChildPart, [wanted]: [readonly Kept[]]): unknown {
    const before = this.#elements;
    this.#elements = new Map(wanted.map(({ key, tag }) => [key, before.get(key) ?? document.createElement(tag)]));
    for (const [key, element] of before) if (!this.#elements.has(key)) element.remove();
    let last = startNode;
    for (const { key, properties, content } of wanted) {
      const element = Object.assign(this.#elements.get(key) as HTMLElement, properties);
      if (content !== undefined) render(content, element);
      if (last?.nextSibling !== element) last?.parentNode?.insertBefore(element, last.nextSibling);
      last = element;
    }
    return noChange;
  }
}

/**
 * Shows elements one after another and keeps each as long as its key is there: the focus, and a word that is still
 * being composed, stay where they are when a question before them comes or goes.
 */
export const keptElements: (kept: readonly Kept[]) => unknown = directive(KeptElements);
