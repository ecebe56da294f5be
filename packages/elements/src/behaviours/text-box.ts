import { html, nothing } from 'lit';
import type { BoxState } from './box-state.js';
import { live } from './live.js';

/** One line of text to type. */
export interface TextBox extends BoxState {
  readonly value: string;
  readonly typed: (text: string) => void;
  /** `control` unless told. */
  readonly id?: string;
  readonly inputMode?: 'text' | 'numeric' | 'tel';
  /** Codes and numbers read from left to right and are never capitalised. */
  readonly code?: boolean;
  readonly long?: boolean;
}

/**
 * Calls back with the text of a box after each keystroke, also of a word that is still being composed: keyboards of
 * phones compose every word, and a browser that is killed must not take the last one with it.
 */
export const onTyped =
  (typed: (text: string) => void) =>
  (event: Event): void => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
      typed(event.target.value);
  };

/** Renders a text box of which nothing is remembered, corrected or offered by the browser. */
export function textBox(box: TextBox): unknown {
  const { id = 'control', inputMode = 'text', code = false, describedBy } = box;
  const typed = onTyped(box.typed);
  return html`<input
    id=${id}
    part="input"
    class=${box.long ? 'long' : nothing}
    type="text"
    autocomplete="off"
    autocorrect="off"
    autocapitalize=${code ? 'off' : nothing}
    spellcheck="false"
    inputmode=${inputMode}
    dir=${code ? 'ltr' : 'auto'}
    .value=${live(box.value)}
    ?disabled=${box.off}
    aria-invalid=${box.invalid ? 'true' : nothing}
    aria-describedby=${describedBy ?? nothing}
    @input=${typed}
    @compositionend=${typed}
  />`;
}
