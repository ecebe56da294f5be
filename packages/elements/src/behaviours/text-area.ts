import { html, nothing } from 'lit';
import { onTyped, type TextBox } from './text-box.js';
import { live } from './live.js';

const PER_LINE = 60;
const FEWEST = 3;
/** Lines of the highest box; from there on its text scrolls. */
export const MOST_ROWS = 16;
// To find the direction of a text Chromium lays it out twice: with a million letters that takes seconds.
const LONG = 20_000;

// Counted and not measured: reading the height of a box after each keystroke makes the browser lay out the whole page.
const rowsFor = (text: string, fewest: number): number => {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / PER_LINE)), 0);
  return Math.min(MOST_ROWS, Math.max(fewest, text === '' ? 0 : lines + 1));
};

interface TextArea extends TextBox {
  /** No more characters can be typed. */
  readonly most?: number;
  /** Lines of an empty box; three unless told. */
  readonly lines?: number;
}

/** Renders a text box of several lines that grows with its text. */
export function textArea({ id = 'control', value, typed, most, lines = FEWEST, ...state }: TextArea): unknown {
  const listen = onTyped(typed);
  return html`<textarea
    id=${id}
    part="input"
    rows=${rowsFor(value, lines)}
    autocomplete="off"
    autocorrect="off"
    spellcheck="false"
    dir=${value.length > LONG ? nothing : 'auto'}
    .value=${live(value)}
    maxlength=${most ?? nothing}
    ?disabled=${state.off}
    aria-invalid=${state.invalid ? 'true' : nothing}
    aria-describedby=${state.describedBy ?? nothing}
    @input=${listen}
    @compositionend=${listen}
  ></textarea>`;
}
