import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

interface Spoken {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

class InLanguage extends Directive {
  override render(_: Spoken): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [{ language, direction }]: [Spoken]): unknown {
    // Each setting of an attribute makes the browser look at its styles again.
    if ((element as HTMLElement).lang !== language) Object.assign(element, { lang: language, dir: direction });
    return noChange;
  }
}

/** Says in which language and direction the words inside an element are: `<p ${inLanguage(words)}>`. */
export const inLanguage = directive(InLanguage);
