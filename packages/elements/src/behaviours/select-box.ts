import { html, nothing } from 'lit';
import type { BoxState } from './box-state.js';
import type { Offer } from './offered.js';
import { live } from './live.js';

interface SelectBox extends BoxState {
  readonly offers: readonly Offer[];
  /** The chosen code; an empty text for none. */
  readonly value: string;
  /** The words of the line that means none. */
  readonly none: string;
  readonly chosen: (code: string) => void;
}

/** On the narrowest phone a closed list shows about as many letters of what is chosen, and browsers cut the rest. */
const ROOM = 26;

/** Renders a native list of which one line is chosen; what is too long for it stands below in full. */
export function selectBox({ offers, value, none, ...box }: SelectBox): unknown {
  // A stored code that is no longer offered stays to be seen until another is chosen.
  const known = value === '' || offers.some(({ code }) => code === value);
  const all = [{ code: '', words: none }, ...(known ? [] : [{ code: value, words: value }]), ...offers];
  const change = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) box.chosen(all[event.target.selectedIndex]?.code ?? '');
  };
  const chosen = all.find(({ code }) => code === value)?.words ?? '';
  return html`<select
      id="control"
      part="input"
      autocomplete="off"
      ?disabled=${box.off}
      aria-invalid=${box.invalid ? 'true' : nothing}
      aria-describedby=${box.describedBy ?? nothing}
      @change=${change}
    >
      ${all.map(({ code, words }) => html`<option .selected=${live(code === value)}>${words}</option>`)}</select
    >${chosen.length > ROOM ? html`<p class="quiet" aria-hidden="true">${chosen}</p>` : nothing}`;
}
