import { noChange } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';

class Live extends Directive {
  override render(value: unknown): unknown {
    return value;
  }

  override update({ element, name }: PropertyPart, [value]: [unknown]): unknown {
    if (Reflect.get(element, name) !== value) Reflect.set(element, name, value);
    return noChange;
  }
}

/**
 * Sets a property to what it shall be, also where a person has changed it since: what stands in the box is compared, not
 * what was set last. An equal value is never written, since that would move the caret.
 */
export const live = directive(Live);
