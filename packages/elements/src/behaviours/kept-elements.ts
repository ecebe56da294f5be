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

interface Shown {
  readonly element: HTMLElement;
  content?: unknown;
}

class KeptElements extends Directive {
  #shown = new Map<unknown, Shown>();

  override render(_: readonly Kept[]): unknown {
    return noChange;
  }

  override update({ startNode }: ChildPart, [wanted]: [readonly Kept[]]): unknown {
    const before = this.#shown;
    this.#shown = new Map(
      wanted.map(({ key, tag }) => [key, before.get(key) ?? { element: document.createElement(tag) }]),
    );
    for (const [key, { element }] of before) if (!this.#shown.has(key)) element.remove();
    let last = startNode;
    for (const { key, properties, content } of wanted) {
      const shown = this.#shown.get(key) as Shown;
      const element = Object.assign(shown.element, properties);
      // The same template again means that nothing in it has changed.
      if (content !== undefined && content !== shown.content) render(content, element);
      shown.content = content;
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
